import Conference
import Terminal
import VietnameseText
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
  /// What the list needs of the room, measured when the entries are made.
  private var need = Panes.Need()
  /// Rows that each entry of the list takes; empty where all take one.
  private var heights: [Int] = []
  /// What the list is narrowed by; nil where it is shown whole.
  private(set) var filter: TextField?
  /// Whether keys go to the filter.
  private(set) var isFiltering = false
  /// The text as it is laid out; nil where it is not shown.
  private(set) var document: Document?
  private(set) var subject: Subject?
  /// What the text was made for.
  private var made: Made?
  private var hasBegun = false
  /// Of the item that the cursor is on.
  private var selectedID: String?
  /// What the trail calls the page and that item, kept for when a window lies over them.
  private var title: Localized?
  private var selectedTitle: String?

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
  var isTyping: Bool { isFiltering || list.isTyping(at: spot) }
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
    read(content)
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

  /// Takes the entries that the filter leaves, and measures them.
  private mutating func read(_ content: any ScreenContent) {
    entries = filter.map { Self.entries(of: content, for: Query($0.text)) } ?? content.entries
    heights =
      content.rowHeight > 1 ? entries.map { $0.item.map { content.rows(of: $0) } ?? 1 } : []
    let items = entries.compactMap(\.item)
    need.isTable = content.isTable
    need.isFiltered = filter != nil
    need.rows = heights.isEmpty ? entries.count : heights.reduce(0, +)
    need.columns = nil
    guard content.fitsRows, !content.isTable, items.count <= Self.mostMeasured else { return }
    // A narrowed list keeps the width that it had.
    let all = filter == nil ? items : content.entries.compactMap(\.item)
    need.columns = all.map { item in
      max(
        content.row(item, width: 160).columnsWithoutGap,
        heights.isEmpty ? 0 : content.under(item, width: 160).columnsWithoutGap + 2
      )
    }.max()
  }

  /// A longer list takes what it can get.
  private static let mostMeasured = 300

  private static func entries(of content: any ScreenContent, for query: Query) -> [Entry] {
    guard !query.isEmpty else { return content.entries }
    var kept: [Entry] = []
    for entry in content.entries {
      switch entry {
      case .heading:
        if kept.last?.item == nil, !kept.isEmpty { kept.removeLast() }
        kept.append(entry)
      case .item(let item):
        if query.score(content.filterText(item)) != nil { kept.append(entry) }
      }
    }
    if kept.last?.item == nil, !kept.isEmpty { kept.removeLast() }
    return kept
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
      headRows: list.headRows(in: context),
      need: need
    )
    if !panes.list.isEmpty { view.top = scrolledTop }
    layOut(content, isChanged: isChanged, in: context)
    if readsDetail, let document {
      view.position.reveal(in: document, height: panes.detail.height)
    }
    look(at: content)
  }

  /// The first entry in sight so that the selected one is whole, and its heading where it has one.
  private var scrolledTop: Int {
    let height = panes.list.height
    let isHeaded = view.selected > 0 && entries[view.selected - 1].item == nil
    guard !heights.isEmpty, entries.indices.contains(view.selected) else {
      return ListCursor.scrolled(
        view.top,
        to: view.selected,
        height: height,
        count: entries.count,
        isHeaded: isHeaded
      )
    }
    let above =
      isHeaded && height > rows(of: view.selected) ? view.selected - 1 : view.selected
    let last = first(endingWith: entries.count - 1)
    return max(0, min(above, max(min(view.top, last), first(endingWith: view.selected))))
  }

  /// The first entry of a window that ends with another.
  private func first(endingWith last: Int) -> Int {
    var (first, room) = (last, panes.list.height - rows(of: last))
    while first > 0, room >= rows(of: first - 1) {
      first -= 1
      room -= rows(of: first)
    }
    return first
  }

  /// Rows that an entry takes.
  func rows(of entry: Int) -> Int { heights.isEmpty ? 1 : heights[entry] }

  /// Rows of the list, as many of its entries as begin it.
  func rows(ofFirst count: Int) -> Int {
    heights.isEmpty ? count : heights.prefix(count).reduce(0, +)
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
      selectedItem.map { context.withOwn(content.detail($0), of: content.subject($0)) } ?? [],
      width: wanted.width,
      symbols: context.symbols
    )
  }

  /// Takes note of what the cursor is on.
  private mutating func look(at content: any ScreenContent) {
    let item = selectedItem
    selectedID = item.map(content.id)
    title = content.title
    selectedTitle = item.map { content.subject($0).title }
    subject = item.map { item in
      let whole = content.subject(item)
      var subject = block?.subject ?? whole
      // A field of something is starred and noted as the whole.
      subject.own = subject.own ?? whole.own
      return subject
    }
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
    if isFiltering, let requests = narrow(input, in: context) { return requests }
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
    case .character, .text, .scan, .chosen, .command, .kept: return nil
    }
    return []
  }

  private mutating func handle(_ action: Action, in context: Context) -> [Request]? {
    switch action {
    case .open: return open(in: context)
    case .filter:
      guard canFilter else { return nil }
      filter = filter ?? TextField()
      isFiltering = true
      view.focus = .list
      refilter(in: context)
      return []
    case .back:
      if leavesDetail {
        view.focus = .list
        view.position = DocumentPosition()
        settle(list.content(in: context), in: context)
      } else if filter != nil {
        endFilter(in: context)
      } else {
        return nil
      }
      return []
    default:
      guard action.isMovement else { return nil }
      move(action, in: context)
      return []
    }
  }

  /// What an input does while keys go to the filter; nil where it means what it means elsewhere.
  private mutating func narrow(_ input: Input, in context: Context) -> [Request]? {
    switch input {
    case .action(.open): isFiltering = false
    case .action(.back): endFilter(in: context)
    case .action(let action) where action.isMovement: move(action, in: context)
    case .click, .wheel, .appear, .show, .chosen, .command, .kept, .scan: return nil
    default:
      guard var field = filter, field.take(input) else { return nil }
      filter = field
      refilter(in: context)
    }
    return []
  }

  /// Shows what the filter leaves; the cursor stays on its item, or goes to the first.
  private mutating func refilter(in context: Context) {
    let id = selectedID
    let content = list.content(in: context)
    read(content)
    (view.selected, view.top, view.position) = (0, 0, DocumentPosition())
    if let id { select(id, in: content) }
    settle(content, isChanged: true, in: context)
  }

  private mutating func endFilter(in context: Context) {
    (filter, isFiltering) = (nil, false)
    refilter(in: context)
  }

  /// Whether there is a list that can be narrowed.
  private var canFilter: Bool { !panes.isWhole && (entries.count > 1 || filter != nil) }

  /// Whether there is a list to go back to from the text.
  private var leavesDetail: Bool {
    view.focus == .detail && (kind == .screen || !panes.isWhole)
  }

  /// Does what an answer says of the cursor, and makes anew what changed.
  private mutating func follow(_ answer: Answer, in context: Context) {
    guard answer.isChanged else { return }
    let content = list.content(in: context)
    read(content)
    switch answer.cursor {
    case .stays: break
    case .follows:
      let id = selectedID
      view = ScreenView()
      if let id { select(id, in: content) }
    case .first: view = ScreenView(focus: panes.isWhole ? .detail : .list)
    case .on(let id): select(id, in: content)
    case .atTop(let id):
      guard select(id, in: content) else { break }
      view.position = DocumentPosition()
      let headings = entries[..<view.selected].reversed().prefix { $0.item == nil }
      view.top = view.selected - headings.count
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
    (filter, isFiltering) = (nil, false)
    let content = list.content(in: context)
    read(content)
    guard select(id, in: content) else { return settle(content, in: context) }
    view.position = DocumentPosition()
    // Where only one of the two has room, what was asked for is in the text.
    view.focus = part == nil && context.layout.isWide ? .list : .detail
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
    case .back: return leavesDetail || filter != nil || list.offers(.back, at: spot, in: context)
    case .filter: return canFilter
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
      page: max(1, panes.list.height / (heights.max() ?? 1)),
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

  func hints(in context: Context) -> [Action] {
    isFiltering ? [.open, .back, .help] : list.hints(BrowseHints(), at: spot)
  }
  func shortWords(for action: Action) -> Localized? {
    if isFiltering, action == .open { return Phrases.keepFilter }
    if isFiltering || filter != nil && !leavesDetail, action == .back { return Phrases.showAll }
    if action == .open, readsDetail, case .question? = block?.link {
      return Phrases.answersQuestion
    }
    return list.shortWords(for: action, at: spot)
  }
  func words(for action: Action) -> Localized? { list.words(for: action, at: spot) }

  func report(in context: Context) -> FileContents? { list.report(at: spot, in: context) }

  func crumbs(in context: Context) -> [String] {
    guard kind == .screen else { return [context.say(title ?? screen.row.tab)] }
    let item = panes.isWhole ? nil : selectedTitle
    return [context.say(screen.row.tab)] + [item].compactMap(\.self)
  }

  mutating func leaveField() {
    isFiltering = false
    list.leaveField()
  }
  mutating func looks() -> [Request] { list.looks(at: document == nil ? nil : selectedItem) }
  mutating func hear(_ news: Told, in context: Context) -> [Request] {
    list.hear(news, in: context)
  }
}
