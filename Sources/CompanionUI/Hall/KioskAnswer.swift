import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// What the kiosk answers, large enough to be read while one walks on.
struct KioskAnswer: Sendable {
  private enum Kind: Sendable {
    case welcome(PersonID)
    case already(PersonID, Arrival?)
    /// To be sent to the desk; nothing more is said where others look on.
    case desk
    /// Nothing is on disk.
    case failed
  }

  /// What becomes of a card, where there is a printer.
  enum Card: Hashable, Sendable { case printing, failed }

  private let kind: Kind
  /// The event's number in this store's log, by which the desk finds it; nil where there is none.
  private let number: Int64?
  /// Nil where none is printed.
  var card: Card?

  init(_ outcome: DeskOutcome, number: Int64?) {
    switch outcome {
    case .done(.checkedIn(let id, _)): (kind, self.number) = (.welcome(id), nil)
    case .done(.alreadyIn(let id, let presence)):
      (kind, self.number) = (.already(id, presence.firstArrival), nil)
    case .done(.cannot), .failed: (kind, self.number) = (.failed, nil)
    case .done: (kind, self.number) = (.desk, number)
    }
  }

  /// Who came in just now, for whom a card may be printed.
  var newcomer: PersonID? {
    if case .welcome(let id) = kind { id } else { nil }
  }

  /// Whether somebody is in.
  var isYes: Bool {
    switch kind {
    case .welcome, .already: true
    case .desk, .failed: false
    }
  }

  private var style: Style {
    switch kind {
    case .welcome: Style(.good, bold: true, reverse: true)
    case .already: Style(.caution, bold: true, reverse: true)
    case .desk, .failed: Style(.bad, bold: true, reverse: true)
    }
  }

  func draw(in context: Context, _ body: Rect, on canvas: inout Canvas) {
    let height = body.height >= 14 ? 5 : 3
    let box = Rect(x: body.x, y: body.y, width: body.width, height: height)
    canvas.fill(box, style: style)
    let words = mark(context) + " " + context.say(head)
    let x = body.x + max(1, (body.width - DisplayWidth.columns(of: words)) / 2)
    canvas.draw(words, x: x, y: box.y + height / 2, width: body.maxX - x, style: style)
    var y = box.maxY + 1
    if let number, case .desk = kind {
      let dots = [Size(width: 2, height: 1), Size(width: 1, height: 1)]
      let text = "\(number)"
      if y + BigText.rows + 1 < body.maxY,
        let big = BigText.fitting(text, columns: body.width, among: dots)
      {
        big.draw(
          on: &canvas,
          x: body.x + 1,
          y: y,
          mark: context.symbols.block,
          style: Style(.accent, bold: true)
        )
        y += BigText.rows + 1
      } else {
        canvas.draw(text, x: body.x + 1, y: y, style: Style(.accent, bold: true))
        y += 1
      }
    }
    for line in lines(context).flatMap({ $0.wrapped(to: body.width - 1) }) where y < body.maxY {
      canvas.draw(line, x: body.x + 1, y: y, width: body.width - 1)
      y += 1
    }
  }

  private func mark(_ context: Context) -> String {
    isYes ? context.symbols.yes : context.symbols.no
  }

  private var head: Localized {
    switch kind {
    case .welcome: Phrases.kioskWelcome
    case .already: Phrases.kioskAlready
    case .desk: Phrases.kioskDesk
    case .failed: Phrases.kioskFailed
    }
  }

  private func cardLines(_ context: Context) -> [Line] {
    switch card {
    case .printing: [Line(context.say(Phrases.kioskCardPrints)), Line()]
    case .failed: [Line(context.say(Phrases.kioskCardFailed), Style(.bad, bold: true)), Line()]
    case nil: []
    }
  }

  private func lines(_ context: Context) -> [Line] {
    switch kind {
    case .welcome(let id):
      return [
        Line(context.personName(id), Style(bold: true)), Line(),
      ] + cardLines(context) + [Line(context.say(Phrases.kioskNotYou))]
    case .already(let id, let arrival):
      let since = arrival.map { Line(context.say(Phrases.kioskSince(context.clock($0.at)))) }
      return [Line(context.personName(id), Style(bold: true))] + [since].compactMap(\.self)
        + [Line(), Line(context.say(Phrases.kioskNotYou))]
    case .desk:
      return [Line(context.say(number == nil ? Phrases.kioskAtDesk : Phrases.kioskNumber))]
    case .failed: return [Line(context.say(Phrases.kioskAtDesk))]
    }
  }
}
