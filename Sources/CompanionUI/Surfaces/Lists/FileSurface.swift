import Conference
import Terminal
import Wording

/// A report or an export goes into a file: its path is asked, then it is said where the file lies.
struct FileSurface: Surface {
  private let contents: FileContents
  private let title: Localized
  private var field: TextField
  /// What the path may go on with, once that was asked.
  private var names: [String]?
  /// Why nothing was written.
  private var refusal: Localized?
  /// Where the file lies; nil before it was written.
  private var written: [Localized]?
  private var document: Document?
  private var position = DocumentPosition()

  init(_ contents: FileContents, in context: Context) {
    self.contents = contents
    title = contents.title(in: context)
    field = TextField(context.say(contents.fileName))
  }

  var isTyping: Bool { written == nil }
  var opener: Action? { contents.isReport ? .makeReport : .export }
  var standsAlone: Bool { true }
  var staysOpen: Bool { true }
  var guide: Guide? { Guide(name: title, words: contents.help) }

  mutating func refresh(_ change: Change, in context: Context) {
    document = Document(
      blocks(in: context),
      width: context.layout.window.width,
      symbols: context.symbols
    )
  }

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    switch input {
    case .action(.open) where isTyping:
      guard !field.text.isEmpty else { return [] }
      return [.effect(.file(.write(contents, path: field.text, context.language)))]
    case .action(.nextScreen) where isTyping:
      return [.effect(.file(.complete(field.text)))]
    case .wheel(let isDown, _):
      for _ in 0..<3 { _ = move(isDown ? .down : .up, in: context) }
      return []
    case _ where isTyping && field.take(input):
      names = nil
      refusal = nil
      refresh(.everything, in: context)
      return []
    case .action(let action): return move(action, in: context) ? [] : nil
    default: return nil
    }
  }

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    guard case .file(let outcome) = news else { return [] }
    (refusal, names) = (nil, nil)
    switch outcome {
    case .completed(let completion):
      field = TextField(completion.path)
      names = completion.names
    case .written(let words): written = words
    case .failed(let words): refusal = words
    }
    position = DocumentPosition()
    refresh(.everything, in: context)
    return []
  }

  private mutating func move(_ action: Action, in context: Context) -> Bool {
    guard let document else { return false }
    return position.move(action, in: document, height: height(in: context))
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    switch action {
    case .open: isTyping && !field.text.isEmpty
    case .nextScreen: isTyping
    default: offersAsUsual(action)
    }
  }

  func hints(in context: Context) -> [Action] {
    isTyping ? [.open, .nextScreen, .back, .help] : [.back, .help]
  }

  func shortWords(for action: Action) -> Localized? {
    switch action {
    case .open: contents == .data ? Phrases.enterWritesFolder : Phrases.enterWritesFile
    case .nextScreen: Phrases.tabCompletes
    default: nil
    }
  }

  /// Rows for the text: the window's without the field.
  private func height(in context: Context) -> Int {
    context.layout.window.height - (isTyping ? 1 : 0)
  }

  func draw(in context: Context, on frame: inout Frame) {
    frame.drawPathWindow(
      title,
      prompt: contents == .data ? Phrases.folderPrompt : Phrases.importListPrompt,
      field: isTyping ? field : nil,
      document: document,
      top: position.top,
      in: context
    )
  }

  private func blocks(in context: Context) -> [Block] {
    func text(_ words: Localized) -> Block { Block(.text(Line(context.say(words)))) }
    if let written { return written.map(text) }
    if let refusal { return [text(refusal)] }
    guard let names else { return [text(contents.help)] }
    return names.isEmpty ? [text(Phrases.noFolderHere)] : names.map { Block(.bullet(Line($0))) }
  }
}
