import Conference
import Terminal
import Wording

/// An office's list comes in: its file is named, what it would change is read, questions are answered
/// one after the other, then one key takes it; and one puts the old list back.
struct ImportSurface: Surface {
  private enum Phase: Hashable {
    case naming
    case planned(ListPlan)
    /// It is on disk, and can be taken back.
    case taken(Localized)
    case over(Localized)
  }

  private var phase = Phase.naming
  private var field = TextField()
  /// What the path may go on with, once that was asked.
  private var names: [String]?
  /// Why the file that was named is no list.
  private var refusal: Localized?
  private var document: Document?
  private var position = DocumentPosition()

  var keys: KeyScope { KeyScope(inner: [.importing]) }
  var isTyping: Bool { phase == .naming }
  var opener: Action? { .importList }
  var standsAlone: Bool { true }
  var staysOpen: Bool { true }

  var guide: Guide? { Guide(name: Phrases.importListTitle, words: Phrases.importListHelp) }

  mutating func refresh(_ change: Change, in context: Context) {
    document = Document(
      blocks(in: context),
      width: context.layout.window.width,
      symbols: context.symbols
    )
  }

  // MARK: What it is told

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    switch (phase, input) {
    case (.naming, .action(.open)):
      let path = field.text
      return path.isEmpty ? [] : [.effect(.list(.plan(path: path, context.language)))]
    case (.naming, .action(.nextScreen)): return [.effect(.list(.complete(field.text)))]
    case (.naming, _):
      guard field.take(input) else { return nil }
      names = nil
      refusal = nil
      refresh(.everything, in: context)
      return []
    case (.planned(let plan), .action(.open)): return ask(plan)
    case (.planned, .chosen(.answer(let number))): return [.effect(.list(.answer(number)))]
    case (.planned(let plan), .action(.takeList)):
      return plan.canBeTaken ? [.effect(.list(.take))] : []
    case (.taken, .action(.takeListBack)): return [.effect(.list(.takeBack))]
    case (.planned, .action(.back)), (.over, .action(.back)):
      become(.naming, in: context)
      return []
    case (_, .action(let action)): return move(action, in: context) ? [] : nil
    case (_, .wheel(let isDown, _)):
      for _ in 0..<3 { _ = move(isDown ? .down : .up, in: context) }
      return []
    default: return nil
    }
  }

  private func ask(_ plan: ListPlan) -> [Request] {
    guard let question = plan.questions.first else { return [] }
    return [
      .open { _ in
        PickerSurface(Phrases.answerTitle, about: question.lines) { _ in
          question.choices.enumerated().map { number, words in
            Choice(title: words, synonyms: "", value: .answer(number))
          }
        }
      }
    ]
  }

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    guard case .list(let outcome) = news else { return [] }
    refusal = nil
    names = nil
    switch outcome {
    case .completed(let completion):
      field = TextField(completion.path)
      names = completion.names
      refresh(.everything, in: context)
    case .planned(let plan): become(.planned(plan), in: context)
    case .taken(let words): become(.taken(words), in: context)
    case .takenBack(let words): become(.over(words), in: context)
    case .failed(let words):
      refusal = words
      if case .taken = phase { become(phase, in: context) } else { become(.naming, in: context) }
    }
    return []
  }

  private mutating func become(_ phase: Phase, in context: Context) {
    self.phase = phase
    position = DocumentPosition()
    refresh(.everything, in: context)
  }

  private mutating func move(_ action: Action, in context: Context) -> Bool {
    guard let document else { return false }
    return position.move(action, in: document, height: height(in: context))
  }

  // MARK: What it offers

  func offers(_ action: Action, in context: Context) -> Bool {
    switch (phase, action) {
    case (.naming, .open): !field.text.isEmpty
    case (.naming, .nextScreen): true
    case (.planned(let plan), .open): !plan.questions.isEmpty
    case (.planned(let plan), .takeList): plan.canBeTaken
    case (.taken, .takeListBack): true
    case (.planned, .back), (.over, .back): true
    default: offersAsUsual(action)
    }
  }

  func hints(in context: Context) -> [Action] {
    switch phase {
    case .naming:
      field.text.isEmpty ? [.nextScreen, .back, .help] : [.open, .nextScreen, .back, .help]
    case .planned(let plan):
      plan.canBeTaken ? [.takeList, .back, .down, .help] : [.open, .back, .down, .help]
    case .taken: [.takeListBack, .back, .help]
    case .over: [.back, .help]
    }
  }

  func shortWords(for action: Action) -> Localized? {
    switch (phase, action) {
    case (.naming, .open): Phrases.enterReadsList
    case (.naming, .nextScreen): Phrases.tabCompletes
    case (.planned, .open): Phrases.enterAnswers
    default: nil
    }
  }

  // MARK: Drawing

  /// Rows for the text: the window's without the field.
  private func height(in context: Context) -> Int {
    context.layout.window.height - (isTyping ? 1 : 0)
  }

  func draw(in context: Context, on frame: inout Frame) {
    frame.drawPathWindow(
      Phrases.importListTitle,
      field: isTyping ? field : nil,
      document: document,
      top: position.top,
      in: context
    )
  }

  private func blocks(in context: Context) -> [Block] {
    func text(_ words: Localized) -> Block { Block(.text(Line(context.say(words)))) }
    let refused = refusal.map { [text($0)] } ?? []
    switch phase {
    case .naming:
      if !refused.isEmpty { return refused }
      guard let names else { return [text(Phrases.importListHelp)] }
      guard !names.isEmpty else { return [text(Phrases.noListHere)] }
      return names.map { Block(.bullet(Line($0))) }
    case .taken(let words): return [text(words)] + refused
    case .over(let words): return [text(words)]
    case .planned(let plan): return blocks(plan, in: context)
    }
  }

  /// The columns of a line for a terminal as one sentence.
  private static func prose(_ line: String) -> Line {
    Line(line.split(separator: " ").joined(separator: " "))
  }

  private func blocks(_ plan: ListPlan, in context: Context) -> [Block] {
    var blocks = plan.summary.map { Block(.text(Line(context.say($0)))) }
    if let question = plan.questions.first {
      let heading = context.say(Phrases.questionsLeft(plan.questions.count))
      blocks += [Block(.blank), Block(.heading(heading))]
      blocks.append(Block(.text(Line(context.say(question.words)))))
      blocks += question.sides.map { side in
        Block(.field(label: context.say(side.place), value: Line(context.say(side.person))))
      }
    }
    blocks += [Block(.blank), Block(.heading(context.say(Phrases.byProvince)))]
    blocks += plan.provinces.map { place in
      Block(.field(label: context.say(place.name), value: Line(String(place.count))))
    }
    for section in plan.sections where !section.lines.isEmpty {
      blocks += [
        Block(.blank),
        Block(.heading("\(context.say(section.heading)) (\(section.lines.count))")),
      ]
      blocks += section.lines.map { Block(.bullet(Self.prose(context.say($0)))) }
    }
    return blocks
  }
}
