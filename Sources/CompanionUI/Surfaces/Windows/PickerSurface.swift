import Conference
import Terminal
import VietnameseText
import Wording

/// A short list narrowed by typing: what is chosen goes to the surface beneath, an action is done
/// there.
struct PickerSurface: Surface {
  let title: Localized
  let opener: Action?
  /// Where the cursor begins.
  private let current: Choice.Value?
  /// What is asked, above the choices.
  private let about: [Localized]
  private var offer: @Sendable (Context) -> [Choice]
  /// Whether it is still about anything.
  private let isAboutSomething: @Sendable (Context) -> Bool
  private(set) var isOver = false
  /// What it offers while nothing is typed.
  private var offered: [Choice] = []
  /// What is in the list now, the best match first.
  private(set) var choices: [Choice] = []
  private(set) var field = TextField()
  private var cursor = ListCursor()
  private var hasBegun = false

  /// - Parameters:
  ///   - title: Over it.
  ///   - about: What is asked, where the title does not say it.
  ///   - current: What holds now, where something does.
  ///   - opener: The action that opens it, and is not offered in it.
  ///   - isAboutSomething: Whether whom it offers something for is still there.
  ///   - offer: Its choices, asked again whenever something changes.
  init(
    _ title: Localized,
    about: [Localized] = [],
    current: Choice.Value? = nil,
    opener: Action? = nil,
    isAboutSomething: @escaping @Sendable (Context) -> Bool = { _ in true },
    offer: @escaping @Sendable (Context) -> [Choice]
  ) {
    self.title = title
    self.about = about
    self.current = current
    self.opener = opener
    self.isAboutSomething = isAboutSomething
    self.offer = offer
  }

  /// Everything that can be done where one is.
  static func palette(_ choices: [Choice]) -> PickerSurface {
    PickerSurface(Phrases.palette, opener: .palette) { _ in choices }
  }

  mutating func offer(_ choices: [Choice]) {
    offer = { _ in choices }
  }

  /// Models of which one is to be reviewed, by their ids.
  static func models(_ ids: [ModelID]) -> PickerSurface {
    PickerSurface(Phrases.reviewWhich) { context in
      ids.compactMap(context.conference.model).map { model in
        Choice(
          title: model.title,
          synonyms: model.title.vi + " " + model.title.en,
          value: .model(model.id)
        )
      }
    }
  }

  var isTyping: Bool { true }

  mutating func refresh(_ change: Change, in context: Context) {
    isOver = !isAboutSomething(context)
    let before = choices
    if change != .size { offered = offer(context) }
    narrow(context.language)
    let height = rows(in: context)
    // What the cursor is on stays under it, however many come before it now.
    cursor.stay(from: before.map(\.value), in: choices.map(\.value), height: height)
    if !hasBegun, let place = choices.firstIndex(where: { $0.value == current }) {
      cursor.stand(on: place, height: height, count: choices.count)
    }
    hasBegun = true
  }

  /// The longest name of a key, and a gap.
  private static let keyColumns = 11

  /// Rows for the choices: the window's without what is asked and the field.
  private func rows(in context: Context) -> Int {
    context.layout.window.height - 1 - question(in: context).count
  }

  /// What is asked, as far as the choices leave room.
  private func question(in context: Context) -> [Line] {
    let lines = about.flatMap {
      Line(context.say($0)).wrapped(to: context.layout.window.width)
    }
    let room = context.layout.window.height - 1 - min(offered.count, Self.fewestRows)
    return Array(lines.prefix(max(0, room)))
  }

  /// So many choices show whatever is asked above them.
  private static let fewestRows = 3

  private mutating func narrow(_ language: Language) {
    let query = Query(field.text)
    guard !query.isEmpty else {
      choices = offered
      return
    }
    let scored = offered.enumerated().compactMap { place, choice in
      query.score(choice.title[language] + " " + choice.synonyms).map { (place, $0, choice) }
    }
    choices = scored.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.2)
  }

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    switch input {
    case .action(.open): return choose(context)
    case .click(.row(let number), _):
      cursor.selected = number
      return choose(context)
    default:
      if cursor.follow(input, height: rows(in: context), count: choices.count) { return [] }
      let before = field.text
      guard field.take(input) else { return nil }
      if field.text != before {
        cursor = ListCursor()
        narrow(context.language)
      }
      return []
    }
  }

  private func choose(_ context: Context) -> [Request] {
    guard choices.indices.contains(cursor.selected) else { return [] }
    switch choices[cursor.selected].value {
    // In a list of what can be done, leaving means leaving the program.
    case .action(.quit): return [.closeWindows, .leave]
    case .action(let action): return [.closeWindows, .perform(action)]
    case .own(let subject):
      return [.closeWindows, .go(context.conference.destination(of: subject))]
    case .file(let contents): return [.closeWindows, .open { FileSurface(contents, in: $0) }]
    case let value: return [.closeWindows, .hand(.chosen(value))]
    }
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    action == .open ? !choices.isEmpty : offersAsUsual(action)
  }

  func hints(in context: Context) -> [Action] { [.open, .back, .source, .help] }

  func draw(in context: Context, on frame: inout Frame) {
    var body = frame.openWindow(context.say(title), in: context)
    for line in question(in: context) {
      frame.canvas.draw(line, x: body.x, y: body.y, width: body.width)
      body = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    }
    frame.drawField(field, prompt: "> ", in: body)
    let list = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    if choices.isEmpty {
      frame.canvas.draw(
        Line(context.say(Phrases.nothingFound)),
        x: list.x,
        y: list.y,
        width: list.width
      )
    }
    let query = Query(field.text)
    frame.drawRows(cursor, count: choices.count, in: list) { number, width in
      let choice = choices[number]
      var row = RowBuilder()
      if case .action = choice.value {
        row.add(choice.hint, width: Self.keyColumns, style: Style(.accent, bold: true))
        row.add(context.say(choice.title), width: width - Self.keyColumns)
        return row.line.marking(query)
      }
      let hint = DisplayWidth.columns(of: choice.hint)
      row.add(context.say(choice.title), width: max(1, width - hint - 1))
      row.add(" ", width: 1)
      return row.line.marking(query) + Line(choice.hint, Style(.accent, bold: true))
    }
  }
}
