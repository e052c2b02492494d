import BundledData
import Conference
import SampleReviews
import Terminal
import Testing

@testable import CompanionUI

/// A model that is driven as a person drives the program: keys in, rows out.
struct Session {
  var model: Model
  private(set) var effects: [Effect] = []

  /// Decoded once: hundreds of sessions look at the same conference.
  private static let bundled = Result { try BundledConference.load() }

  init(
    width: Int = 80,
    height: Int = 24,
    language: Language = .vi,
    screen: ScreenName = .overview,
    conference: Conference? = nil,
    keyMap: KeyMap = .standard,
    symbols: Symbols = .blocks,
    setup: DeskSetup = DeskSetup()
  ) throws {
    let conference = try conference ?? Self.bundled.get()
    model = Model(
      conference: conference,
      keyMap: keyMap,
      symbols: symbols,
      size: Size(width: width, height: height),
      language: language,
      now: Moment(seconds: 1_695_000_600, offset: 420),
      screen: screen,
      setup: setup
    )
    send(.started)
  }

  mutating func send(_ event: Event) {
    for effect in model.update(event) {
      effects.append(effect)
      if effect == .prepare { send(.prepared(Preparation(model.conference))) }
    }
  }

  /// Takes in the made-up reviews.
  mutating func takeReviews() {
    let sample = SampleReviews(model.conference)
    send(.reviews(ReviewNews(events: sample.events, texts: sample.texts)))
  }

  /// Keys by their names; a name that is no key is typed letter by letter.
  mutating func press(_ names: String...) {
    for name in names {
      if let key = Key(name: name) {
        send(.terminal(.key(key)))
      } else {
        for letter in name { send(.terminal(.key(.character(letter)))) }
      }
    }
  }

  var canvas: Canvas { model.frame().canvas }
  var rows: [String] { canvas.lines }

  /// The rows of the list that are reversed.
  var selectedRows: [String] {
    let canvas = canvas
    return (1..<canvas.size.height).filter { canvas[0, $0].style.reverse }.map {
      canvas.lines[$0]
    }
  }

  /// The row of a picker that is reversed.
  var selectedPickerRow: String? {
    let canvas = canvas
    return (2..<canvas.size.height).first { canvas[3, $0].style.reverse }.map {
      canvas.lines[$0]
    }
  }

  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// The rows with plain blanks where words are held together by others.
  var plainRows: [String] { rows.map { String($0.map { $0 == "\u{A0}" ? " " : $0 }) } }
}

extension Session: CustomStringConvertible {
  var description: String { rows.joined(separator: "\n") }
}
