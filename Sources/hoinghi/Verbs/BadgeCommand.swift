import ArgumentParser
import Conference
import ConferenceSearch
import Interchange
import Ledger
import QRCodes
import VietnameseText
import Wording

/// `badge`: one delegate's QR code in the terminal.
struct BadgeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "badge",
    abstract: Phrases.helpBadge.spoken
  )

  @OptionGroup var code: CodeArgument
  @OptionGroup var options: PrintingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let text = try code.required(by: "badge")
    let format = try options.output.chosen
    let opened = try invocation.opened()
    let id = try opened.ledger.person(meantBy: text)
    guard let delegate = opened.ledger.person(id) else {
      throw NobodyMeant(text: text, line: .notOnList(DeskEntry(text)))
    }
    let qrCode = try QREncoder().code(of: delegate.code)
    if format == .text {
      let drawing = DrawnQRCode(qrCode, ink: invocation.qrInk, isASCII: invocation.drawsASCII)
      try invocation.output.write(drawing.text)
      let name = delegate.isVacantSeat ? "" : delegate.name
      let words = [delegate.code, name].filter { !$0.isEmpty }.joined(separator: "  ")
      try invocation.output.write(
        ForeignText.visible(Composition.composed("    \(words)")) + "\n"
      )
    } else {
      try Listing(badge: delegate, qrCode, of: opened.conference).print(options, to: &invocation)
    }
    if delegate.provenance.kind == .sample { try invocation.say(Phrases.sampleRoster) }
    return .done
  }
}

extension Invocation {
  /// Whether only letters of ASCII are to be drawn.
  fileprivate var drawsASCII: Bool { settings.ascii.value.isOn }

  /// How a QR code is told from what lies behind it: in colours of its own where there are any.
  fileprivate var qrInk: DrawnQRCode.Ink {
    if usesColor {
      let hasMany = (environment["TERM"] ?? "").contains("256color")
      return hasMany ? .manyColours : .eightColours
    }
    // A file is read on white; a terminal without colours is dark unless said otherwise.
    return output.isTerminal && settings.theme.value != .light ? .lightLetters : .darkLetters
  }
}

extension Listing {
  fileprivate init(badge delegate: Delegate, _ qrCode: QRCode, of conference: Conference) {
    let province = delegate.province.flatMap(conference.province)
    let place = delegate.province.map(conference.placeName)
    let modules = (0..<qrCode.side).map { y in
      String((0..<qrCode.side).map { qrCode.isDark(x: $0, y: y) ? "1" : "0" })
    }
    self.init(
      verb: "badge",
      items: [
        .item(
          delegate.id.rawValue,
          delegate.provenance,
          [
            "code": .text(delegate.code),
            "name": delegate.isVacantSeat ? nil : .text(delegate.name),
            "province": place.map(JSON.text),
            "provinceId": province.map { .text($0.id) },
            "office": delegate.office.map(JSON.text),
            "standing": .text(delegate.standing.rawValue),
            "modules": .array(modules.map(JSON.text)),
          ]
        )
      ],
      columns: [
        Column(heading: Phrases.columnCode),
        Column(heading: Phrases.columnName),
        Column(heading: Phrases.columnProvince),
        Column(heading: Phrases.columnOffice),
        Column(heading: Phrases.columnProvenance),
      ],
      rows: [
        [
          .text(delegate.code),
          Cell(delegate.isVacantSeat ? nil : delegate.name),
          Cell(place),
          Cell(delegate.office),
          .provenance(delegate.provenance),
        ]
      ]
    )
  }
}
