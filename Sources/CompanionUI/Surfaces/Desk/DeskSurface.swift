import Attendance
import Conference
import ConferenceSearch
import Ledger
import Terminal
import VietnameseText
import Wording

/// The desk's screen: the field, what fits it, the last answer.
struct DeskSurface: Surface {
  /// Matches that are kept; more are counted.
  private static let shown = 100

  /// The list that is ticked, by its id.
  private(set) var list = ListID.door
  private(set) var field = TextField()
  /// Whether printing keys are text; Escape leaves the field.
  private(set) var hasFocus = true
  /// Who fits the field, the best match first; as many as the screen may show.
  private(set) var matches: [Delegate] = []
  /// How many fit in all.
  private(set) var matchCount = 0
  private(set) var cursor = ListCursor()
  /// Whether the person moved to the selected match.
  private(set) var isChosen = false
  /// What was answered last; it stays until the next answer.
  private(set) var reply: DeskReply?
  /// Whether the answer stands over what fits the field: until somebody types or chooses.
  private(set) var showsReply = true
  /// A newcomer's form that was left before it was done.
  private var keptGuest: DeskForm?
  /// Whom the requests that are under way are about, the first of them first.
  private var asked: [PersonID?] = []

  var kind: SurfaceKind { .screen }
  var keys: KeyScope { KeyScope(screen: .checkin) }
  var isTyping: Bool { hasFocus }

  mutating func refresh(_ change: Change, in context: Context) {
    // What was found before stands for other people now; whom the person chose stays chosen.
    guard change.contains(.people) else { return }
    let chosen =
      isChosen && matches.indices.contains(cursor.selected) ? matches[cursor.selected].id : nil
    find(in: context)
    if let place = matches.firstIndex(where: { $0.id == chosen }) {
      cursor.stand(on: place, height: matchRows(in: context), count: matches.count)
      isChosen = true
    }
  }

  /// Ready to type, whatever was found before.
  private mutating func appear(in context: Context) {
    followDay(in: context)
    hasFocus = true
    find(in: context)
  }

  /// Who comes to the door comes to that of the day.
  private mutating func followDay(in context: Context) {
    if list == ListID.door || list.doorDay != nil {
      list = context.ledger.door(at: context.now).id
    }
  }

  func report(in context: Context) -> FileContents? { .attendance(list) }

  // MARK: The field

  private mutating func find(in context: Context) {
    (cursor, isChosen) = (ListCursor(), false)
    let index = context.ledger.delegateIndex
    let found: (positions: [Int], count: Int) =
      switch DeskEntry(field.text) {
      case .nothing: ([], 0)
      case .code(let code):
        index.position(code: code).map { ([$0], 1) }
          ?? index.matches(Query(code), limit: Self.shown)
      case .wrongCode(let text), .words(let text), .card(let text):
        index.matches(Query(text), limit: Self.shown)
      }
    matches = found.positions.map { index.delegates[$0] }
    matchCount = found.count
  }

  private mutating func clear() {
    (field, showsReply) = (TextField(), true)
    (matches, matchCount, cursor, isChosen) = ([], 0, ListCursor(), false)
  }

  mutating func leaveField() { hasFocus = false }

  /// The newcomer's form that was left, to go on with: it is not kept any more.
  mutating func takeKeptGuest() -> DeskForm? {
    defer { keptGuest = nil }
    return keptGuest
  }

  // MARK: Inputs

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    followDay(in: context)
    switch input {
    case .action(let action): return perform(action, in: context)
    case .character, .text: return hasFocus && edit(input, in: context) ? [] : nil
    case .scan(let text, let isBurst):
      if isBurst { hasFocus = true }
      return enter(text, isScan: true, in: context)
    case .appear: appear(in: context)
    case .chosen(.list(let id)):
      list = id
      reply = nil
      // The same badge counts on another list at once.
      return [.forgetScan, .hand(.appear)]
    case .chosen(.delegation(let id)):
      let list = list
      guard let group = context.delegation(id) else { return [] }
      return [.open { GroupSurface(group, on: list, in: $0) }]
    case .kept(let form): keptGuest = form
    case .command(let command):
      if command.endsSearch { clear() }
      return record(command)
    case .click(.row(let number), let isDouble):
      cursor.selected = number
      isChosen = true
      return isDouble ? enterField(in: context) : []
    case .click: break
    case .wheel(let isDown, _):
      for _ in 0..<3 { move(isDown ? .down : .up, in: context) }
    case .show, .chosen: return nil
    }
    return []
  }

  private mutating func edit(_ input: Input, in context: Context) -> Bool {
    let before = field.text
    guard field.take(input) else { return false }
    if field.text != before {
      find(in: context)
      showsReply = field.text.isEmpty
    }
    return true
  }

  private mutating func perform(_ action: Action, in context: Context) -> [Request]? {
    switch action {
    case .open:
      guard hasFocus else {
        hasFocus = true
        return []
      }
      return enterField(in: context)
    case .back:
      guard hasFocus else { return nil }
      hasFocus = false
      return []
    default:
      if let requests = performOwn(action, in: context) { return requests }
      guard !action.isMovement else {
        move(action, in: context)
        return []
      }
      return hasFocus && edit(.action(action), in: context) ? [] : nil
    }
  }

  private mutating func move(_ action: Action, in context: Context) {
    guard !matches.isEmpty else { return }
    showsReply = false
    cursor.move(action, height: matchRows(in: context), count: matches.count)
    isChosen = true
  }

  /// Enter, pressed by a person in the field.
  private mutating func enterField(in context: Context) -> [Request] {
    // An answer hides whom the words would let in: they are shown first.
    if showsReply, !field.text.isEmpty {
      showsReply = false
      return []
    }
    if isChosen, matches.indices.contains(cursor.selected) {
      let id = matches[cursor.selected].id
      clear()
      return record(.checkIn([id]))
    }
    let text = field.text
    guard DeskEntry(text) != .nothing else { return [] }
    clear()
    return enter(text, isScan: false, in: context)
  }

  /// Whatever was typed or scanned: one person goes in, several are asked about, nobody is refused.
  private mutating func enter(_ text: String, isScan: Bool, in context: Context) -> [Request] {
    let entry = DeskEntry(text)
    guard entry != .nothing else { return [] }
    let ledger = context.ledger
    switch isScan ? ledger.find(whole: entry) : ledger.find(entry) {
    case .one(let id): return record(.checkIn([id]))
    case .wrongCode(let code): return refuse(.badCheckDigit, code)
    // Of a citizen card only the name is taken, not even as a digest anything else.
    case .nobody: return refuse(.notOnList, entry.searched)
    case .several(let found):
      let (list, candidates) = (list, Array(found.prefix(Self.shown)))
      return [.open { _ in AskSurface(candidates, on: list) }, .ring(.question)]
    }
  }

  private mutating func refuse(_ reason: RefusalReason, _ text: String) -> [Request] {
    record(.refuse(RefusedScan(reason: reason, scanned: text)))
  }

  /// Asks for a command to be recorded in the list that is ticked.
  mutating func record(_ command: DeskCommand) -> [Request] {
    asked.append(command.delegate)
    return [.effect(.record(DeskRequest(command: command, list: list)))]
  }

  /// Whom an action is about: the match that is selected, else whom the last answer was about.
  func person(in context: Context) -> Delegate? {
    if !isAnswerShown, matches.indices.contains(cursor.selected), isChosen || matchCount == 1 {
      return matches[cursor.selected]
    }
    guard isAnswerShown else { return nil }
    return reply?.delegate.flatMap(context.ledger.person)
  }

  /// Whether an answer is on its way, and other desks are asked first.
  var isWaiting: Bool { !asked.isEmpty }

  /// Whether the last answer is in sight, rather than what fits the field.
  var isAnswerShown: Bool { field.text.isEmpty || showsReply }

  /// Forgets what was typed, for it led to something else.
  mutating func forgetField() { clear() }

  // MARK: What became of it

  /// Shows an answer over whatever was typed before.
  private mutating func show(_ answer: DeskReply) {
    (reply, showsReply, isChosen) = (answer, true, false)
  }

  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    var requests: [Request] = []
    guard let delegate = asked.first else { return [] }
    switch news {
    case .recorded(let answer):
      show(context.reply(to: answer, on: list))
      switch answer {
      case .checkedIn, .alreadyIn, .refused: break
      default: requests = [.forgetScan]
      }
    case .notRecorded(let words):
      show(
        DeskReply(tone: .bad, word: Phrases.notRecorded, delegate: delegate, lines: [words])
      )
      requests = [.forgetScan]
    default: return []
    }
    asked.removeFirst()
    return requests + [.ring(reply?.tone == .good ? .yes : .no)]
  }
}

extension DeskCommand {
  /// Whether what was typed in the field led to it.
  fileprivate var endsSearch: Bool {
    switch self {
    case .checkIn, .refuse: false
    default: true
    }
  }
}
