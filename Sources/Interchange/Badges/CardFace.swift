/// Lays one side of a card out: the conference above, the name as large as it can be, below it office
/// and province beside the QR code.
///
/// Lengths are millimetres.
struct CardFace {
  private let size: CardLayout.Size
  /// The conference's name in small letters and a rule below it, the same on every card.
  private let head: (ink: [CardInk], bottom: Double)

  /// - Parameters:
  ///   - size: Of the side.
  ///   - title: The conference's name, ready to be shown.
  init(size: CardLayout.Size, title: String) {
    self.size = size
    head = Self.head(title, of: size)
  }

  private var margin: Double { Self.margin(of: size) }
  private var width: Double { size.width - 2 * margin }
  /// Of the QR code, without its quiet zone: modules that a camera and 150 dots an inch both resolve.
  private var codeSide: Double { max(14, size.height * 0.3) }
  /// The quiet zone of the smallest code, which those of our codes are.
  private var quiet: Double { codeSide * 4 / 21 }
  private var textSize: Double { max(2.6, size.height * 0.063) }

  private static func margin(of size: CardLayout.Size) -> Double { size.height / 12 }

  private static func head(
    _ title: String,
    of size: CardLayout.Size
  ) -> (ink: [CardInk], bottom: Double) {
    let margin = margin(of: size)
    let width = size.width - 2 * margin
    let text = FittedText(
      shortened(title),
      width: width,
      height: size.height * 0.115,
      largest: size.height * 0.05,
      isBold: false
    )
    let bottom = margin + text.height + size.height * 0.015
    let rule = CardInk.rule(
      from: CardPoint(x: margin, y: bottom),
      to: CardPoint(x: margin + width, y: bottom),
      thickness: 0.2,
      isDotted: false
    )
    let ink = lines(text, x: margin, top: margin, room: width, isBold: false)
    return (ink + [rule], bottom)
  }

  /// The side as it lies with its upper left corner at zero.
  func ink(_ badge: Badge) -> [CardInk] {
    let codeTop = size.height - margin - codeSide
    let box = (top: head.bottom + size.height * 0.03, bottom: codeTop - quiet * 1.25)
    return head.ink + name(badge.name, from: box.top, to: box.bottom)
      + foot(badge, from: codeTop - quiet / 2)
      + [
        .code(
          badge.qrCode,
          at: CardPoint(x: size.width - margin - codeSide, y: codeTop),
          side: codeSide
        )
      ]
  }

  /// In the middle of its box; a line to write on where there is none.
  private func name(_ name: String, from top: Double, to bottom: Double) -> [CardInk] {
    guard !name.isEmpty else {
      let y = bottom - (bottom - top) * 0.15
      return [
        .rule(
          from: CardPoint(x: margin, y: y),
          to: CardPoint(x: margin + width, y: y),
          thickness: 0.3,
          isDotted: true
        )
      ]
    }
    let text = FittedText(
      name,
      width: width,
      height: bottom - top,
      largest: size.height * 0.17,
      isBold: true
    )
    let space = (bottom - top - text.height) / 2
    return lines(text, top: top + space, room: width, isBold: true)
  }

  /// Office and province beside the QR code, and the code in figures below them.
  private func foot(_ badge: Badge, from top: Double) -> [CardInk] {
    let room = width - codeSide - quiet
    let bottom = size.height - margin
    let figures = CardLine(text: badge.code, size: textSize * 1.3, isBold: true, room: room)
    var ink = [CardInk.text(figures, at: CardPoint(x: margin, y: bottom))]
    if !badge.remark.isEmpty {
      let gap = textSize * 0.8
      let left = room - figures.width - gap
      let remark = FittedText(
        badge.remark,
        width: left,
        height: textSize,
        largest: textSize * 0.85,
        isBold: false
      )
      ink += remark.lines.map { line in
        let line = CardLine(text: line, size: remark.size, isBold: false, room: left)
        return .text(line, at: CardPoint(x: margin + figures.width + gap, y: bottom))
      }
    }
    let end = bottom - figures.size * FittedText.ascent
    let province = FittedText(
      badge.province,
      width: room,
      height: textSize * FittedText.leading,
      largest: textSize,
      isBold: true
    )
    let office = FittedText(
      badge.office,
      width: room,
      height: end - top - province.height,
      largest: textSize,
      isBold: false
    )
    ink += lines(office, top: top, room: room, isBold: false)
    ink += lines(province, top: top + office.height, room: room, isBold: true)
    return ink
  }

  private func lines(
    _ text: FittedText,
    top: Double,
    room: Double,
    isBold: Bool
  ) -> [CardInk] {
    Self.lines(text, x: margin, top: top, room: room, isBold: isBold)
  }

  private static func lines(
    _ text: FittedText,
    x: Double,
    top: Double,
    room: Double,
    isBold: Bool
  ) -> [CardInk] {
    text.lines.enumerated().map { place, line in
      let baseline = top + text.size * (Double(place) * FittedText.leading + FittedText.ascent)
      return .text(
        CardLine(text: line, size: text.size, isBold: isBold, room: room),
        at: CardPoint(x: x, y: baseline)
      )
    }
  }

  /// A title that no card has room for ends between two words.
  private static func shortened(_ title: String) -> String {
    let longest = 110
    guard title.count > longest else { return title }
    let words = title.prefix(longest).split(separator: " ").dropLast()
    return (words.isEmpty ? String(title.prefix(longest)) : words.joined(separator: " ")) + "…"
  }
}

extension CardInk {
  /// The same at another place.
  func moved(by offset: CardPoint) -> CardInk {
    func move(_ point: CardPoint) -> CardPoint {
      CardPoint(x: point.x + offset.x, y: point.y + offset.y)
    }
    return switch self {
    case .text(let line, let point): .text(line, at: move(point))
    case .rule(let start, let end, let thickness, let isDotted):
      .rule(from: move(start), to: move(end), thickness: thickness, isDotted: isDotted)
    case .code(let code, let point, let side): .code(code, at: move(point), side: side)
    }
  }
}
