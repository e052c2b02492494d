package import Conference
import Terminal
import VietnameseText
import Wording

/// What became of a PIN that was tried.
package enum PINAnswer: Hashable, Sendable {
  case right
  /// How long one has to wait now.
  case wrong(seconds: Int)
  /// It was not looked at: there were too many wrong ones before.
  case wait(seconds: Int)
  /// It cannot be tried; why.
  case failed(Localized)
}

/// Asks for the PIN that leads out; what is typed is never shown.
struct PINPrompt: Hashable, Sendable {
  enum Outcome: Hashable, Sendable {
    case stays, closes
    case tries(String)
  }

  private var typed = ""
  private var answer: PINAnswer?

  private static let longest = 64

  mutating func press(_ key: Key) -> Outcome {
    switch key {
    case .character(let character):
      if typed.count < Self.longest { typed.append(character) }
      answer = nil
    case .backspace: typed = String(typed.dropLast())
    case .control("u"): typed = ""
    case .escape: return .closes
    case .enter:
      guard !typed.isEmpty else { return .closes }
      defer { typed = "" }
      return .tries(typed)
    default: break
    }
    return .stays
  }

  mutating func take(_ answer: PINAnswer) { self.answer = answer }

  func draw(in context: Context, body: Rect, on canvas: inout Canvas) {
    let width = min(body.width, 60)
    let x = body.x + (body.width - width) / 2
    let y = body.y + max(0, (body.height - 6) / 2)
    canvas.draw(context.say(Phrases.pinAsked), x: x, y: y, width: width, style: Style(bold: true))
    let dots = String(repeating: "*", count: typed.count)
    canvas.draw("> " + dots, x: x, y: y + 2, width: width, style: Style(.accent, bold: true))
    canvas.cursor = Point(x: min(x + 2 + typed.count, x + width - 1), y: y + 2)
    canvas.cursorVisible = true
    let words: Localized? =
      switch answer {
      case .wrong(let seconds): Phrases.pinWrong(seconds)
      case .wait(let seconds): Phrases.pinWaits(seconds)
      case .failed(let why): why
      case .right, nil: nil
      }
    let line = Line(context.say(words ?? Phrases.pinKeys), words == nil ? .plain : Style(.bad))
    for (row, line) in line.wrapped(to: width).enumerated() {
      canvas.draw(line, x: x, y: y + 4 + row, width: width)
    }
  }
}
