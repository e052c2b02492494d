import Conference
import Terminal
import Wording

/// A screen or a page of list and text.
///
/// What it shows is made once: the entries when they change, the text when another item is selected or
/// the text changes. The footer and the keys read what was made.
struct BrowseSurface: Surface {
  let screen: ScreenName
  let kind: SurfaceKind
  private(set) var list: any Browsable
  private(set) var view: ScreenView
  private(set) var entries: [Entry] = []
  private(set) var panes: Panes
  /// The text as it is laid out; nil where it is not shown.
  private(set) var document: Document?
  private(set) var subject: Subject?
  /// What the text was made for.
  private var made: Made?
  private var hasBegun = false
  /// Of the item that the cursor is on.
  private var selectedID: String?

  private struct Made: Hashable {
    var item: Int?
    var width: Int
  }

  /// - Parameters:
  ///   - screen: Whose keys and name it has.
  ///   - list: What it shows.
  ///   - kind: A screen, or a page over one.
  ///   - focus: Where it begins.
  init(
    _ screen: ScreenName,
    _ list: some Browsable,
    kind: SurfaceKind = .screen,
    focus: ScreenView.Focus = .list
  ) {
    self.screen = screen
    self.list = list
    self.kind = kind
    view = ScreenView(focus: focus)
    let size = Size(width: 0, height: 0)
    panes = Panes(Layout(size: size, hasBanner: false), focus: .list, isWhole: false)
  }

  // MARK: Where one is

  /// The item that the list's cursor is on.
  var selectedItem: Int? {
    entries.indices.contains(view.selected) ? entries[view.selected].item : nil
  }

  /// Whether keys go to the text rather than to the list.
  var readsDetail: Bool { view.focus == .detail || panes.list.isEmpty }

  /// The block that the cursor is on, while it is in the text.
  var block: Block? {
    guard readsDetail, selectedItem != nil, let document,
      document.selectable.indices.contains(view.position.cursor)
    else { return nil }
    return document.blocks[document.selectable[view.position.cursor]]
  }

  private var spot: Spot {
    Spot(
      item: selectedItem,
      cursor: view.position.cursor,
      readsDetail: readsDetail,
      link: block?.link
    )
  }

  var keys: KeyScope { KeyScope(screen: screen, inner: list.innerKeys(at: spot)) }
  var isTyping: Bool { list.isTyping(at: spot) }
  var takesDigits: Bool { list.takesDigits(at: spot) }
  var keepsBursts: Bool { isTyping }

  var place: ScreenView? {
    get { view }
    set {
      view = newValue ?? view
      selectedID = nil
    }
  }

  // MARK: Making

  mutating func refresh(_ change: Change, in context: Context) {
    let id = selectedID
    list.refresh(change, in: context)
    let content = list.content(in: context)
    entries = content.entries
    if !hasBegun, let item = list.start(in: context) {
      view.selected = entries.firstIndex(of: .item(item)) ?? 0
    }
    hasBegun = true
    // Whoever was selected stays so, also where others came or went.
    if let id, selectedItem.map(content.id) != id { select(id, in: content) }
    let (top, position) = (view.top, view.position)
    settle(content, isChanged: true, in: context)
    // What somebody has scrolled to stays in sight while time passes.
    if change == .minute { (view.top, view.position) = (top, position) }
  }

  /// Brings the cursor onto an item and into sight, and makes the text where it is not the same.
  private mutating func settle(
    _ content: any ScreenContent,
    isChanged: Bool = false,
    in context: Context
  ) {
    // The last item may have gone, with whoever was erased elsewhere.
    if entries.isEmpty { view.selected = 0 }
    if !entries.isEmpty, selectedItem == nil {
      let start = min(max(0, view.selected), entries.count - 1)
      view.selected =
        entries[start...].firstIndex { $0.item != nil }
        ?? entries.lastIndex { $0.item != nil } ?? 0
    }
    panes = Panes(
      context.layout,
      focus: view.focus,
      isWhole: list.isWhole(in: context),
      headRows: list.headRows(in: context)
    )
    if !panes.list.isEmpty {
      view.top = ListCursor.scrolled(
        view.top,
        to: view.selected,
        height: panes.list.height,
        count: entries.count,
        isHeaded: view.selected > 0 && entries[view.selected - 1].item == nil
      )
    }
    layOut(content, isChanged: isChanged, in: context)
    if readsDetail, let document {
      view.position.reveal(in: document, height: panes.detail.height)
    }
    look(at: content)
  }

  private mutating func layOut(
    _ content: any ScreenContent,
    isChanged: Bool,
    in context: Context
  ) {
    guard !panes.detail.isEmpty else {
      (document, made) = (nil, nil)
      return
    }
    let wanted = Made(item: selectedItem, width: max(1, panes.detail.width))
    guard isChanged || wanted != made else { return }
    made = wanted
    document = Document(
      selectedItem.map(content.detail) ?? [],
      width: wanted.width,
      symbols: context.symbols
    )
  }

  /// Takes note of what the cursor is on.
  private mutating func look(at content: any ScreenContent) {
    let item = selectedItem
    selectedID = item.map(content.id)
    subject = item.map { block?.subject ?? content.subject($0) }
  }

  /// Puts the cursor on an item by its id, where it is shown.
  @discardableResult
  private mutating func select(_ id: String, in content: any ScreenContent) -> Bool {
    let entry = entries.firstIndex { $0.item.map { content.id($0) == id } ?? false }
    guard let entry else { return false }
    view.selected = entry
    return true
  }

  // MARK: Inputs

  mutating func handle(_ input: Input, in context: Context) -> [Request]? {
    if let answer = list.handle(input, at: spot, in: context) {
      follow(answer, in: context)
      return answer.requests
    }
    switch input {
    case .action(let action): return handle(action, in: context)
    case .appear: settle(list.content(in: context), in: context)
    case .show(let id, let part): show(id, part: part, in: context)
    case .click(let target, let isDouble): return click(target, isDouble: isDouble, in: context)
    case .wheel(let isDown, let target): wheel(down: isDown, over: target, in: context)
    case .character, .text, .scan, .chosen, .command: return nil
    }
    return []
  }

  private mutating func handle(_ action: Action, in context: Context) -> [Request]? {
    switch action {
    case .open: return open(in: context)
    case .back:
      guard leavesDetail else { return nil }
      view.focus = .list
      view.position = DocumentPosition()
      settle(list.content(in: context), in: context)
      return []
    default:
      guard action.isMovement else { return nil }
      move(action, in: context)
      return []
    }
  }

  /// Whether there is a list to go back to from the text.
  private var leavesDetail: Bool {
    view.focus == .detail && (kind == .screen || !panes.isWhole)
  }

  /// Does what an answer says of the cursor, and makes anew what changed.
  private mutating func follow(_ answer: Answer, in context: Context) {
    guard answer.isChanged else { return }
    let content = list.content(in: context)
    entries = content.entries
    switch answer.cursor {
    case .stays: break
    case .follows:
      let id = selectedID
      view = ScreenView()
      if let id { select(id, in: content) }
    case .first: view = ScreenView(focus: panes.isWhole ? .detail : .list)
    case .on(let id): select(id, in: content)
    }
    settle(content, isChanged: true, in: context)
  }

  /// Enter: follows the link under the cursor, or goes from the list into the text.
  private mutating func open(in context: Context) -> [Request] {
    guard let item = selectedItem else { return [] }
    if readsDetail { return block?.link.map { [.go($0)] } ?? [] }
    let content = list.content(in: context)
    if let destination = content.destination(item) { return [.go(destination)] }
    view.focus = .detail
    view.position = DocumentPosition()
    settle(content, in: context)
    return []
  }

  private mutating func show(_ id: String, part: String?, in context: Context) {
    list.reveal(id, in: context)
    let content = list.content(in: context)
    entries = content.entries
    guard select(id, in: content) else { return settle(content, in: context) }
    view.position = DocumentPosition()
    view.focus = part == nil ? .list : .detail
    settle(content, in: context)
    guard let part, let document,
      let number = document.blocks.firstIndex(where: { $0.subject?.id == part })
    else { return }
    view.position.moveTo(block: number, in: document, height: panes.detail.height)
    look(at: content)
  }

  func offers(_ action: Action, in context: Context) -> Bool {
    let spot = spot
    switch action {
    case .open:
      return list.offers(.open, at: spot, in: context)
        || (readsDetail ? spot.link != nil : spot.item != nil)
    case .back: return leavesDetail || list.offers(.back, at: spot, in: context)
    default: return offersAsUsual(action) || list.offers(action, at: spot, in: context)
    }
  }

  // MARK: Moving

  private mutating func move(_ action: Action, in context: Context) {
    let content = list.content(in: context)
    if readsDetail {
      guard let document else { return }
      view.position.move(action, in: document, height: panes.detail.height)
      look(at: content)
      return
    }
    guard !entries.isEmpty else { return }
    let target = ListCursor.target(
      of: action,
      from: view.selected,
      page: panes.list.height,
      count: entries.count
    )
    let isForward = target > view.selected || action == .top
    // The cursor passes over headings in the direction of travel, else in the other.
    let after = entries[target...].firstIndex { $0.item != nil }
    let before = entries[...target].lastIndex { $0.item != nil }
    guard let chosen = isForward ? after ?? before : before ?? after else { return }
    if chosen != view.selected { view.position = DocumentPosition() }
    view.selected = chosen
    settle(content, in: context)
  }

  /// A click selects; a second one on the same opens.
  private mutating func click(
    _ target: Target,
    isDouble: Bool,
    in context: Context
  ) -> [Request] {
    let content = list.content(in: context)
    let isAgain: Bool
    switch target {
    case .row(let number):
      isAgain = view.selected == number && view.focus == .list
      if view.selected != number { view.position = DocumentPosition() }
      view.selected = number
      view.focus = .list
      settle(content, in: context)
    case .block(let number):
      guard let document else { return [] }
      isAgain =
        readsDetail && document.selectable.firstIndex(of: number) == view.position.cursor
      view.focus = .detail
      view.position.moveTo(block: number, in: document, height: panes.detail.height)
      look(at: content)
    case .list:
      view.focus = .list
      look(at: content)
      return []
    case .detail, .action: return []
    }
    return isAgain || isDouble ? [.perform(.open)] : []
  }

  /// The wheel moves what the pointer is over, three rows at a time as pagers do.
  private mutating func wheel(down: Bool, over target: Target?, in context: Context) {
    switch target {
    case .detail, .block:
      guard let document else { return }
      view.position.scroll(down ? 3 : -3, in: document, height: panes.detail.height)
      look(at: list.content(in: context))
    default:
      for _ in 0..<(panes.list.isEmpty ? 1 : 3) { move(down ? .down : .up, in: context) }
    }
  }

  // MARK: Words

  func hints(in context: Context) -> [Action] { list.hints(BrowseHints(), at: spot) }
  func shortWords(for action: Action) -> Localized? { list.shortWords(for: action, at: spot) }
  func words(for action: Action) -> Localized? { list.words(for: action, at: spot) }
  mutating func leaveField() { list.leaveField() }
  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    list.hear(news, in: context)
  }
}
