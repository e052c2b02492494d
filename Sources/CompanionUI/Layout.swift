import Terminal

/// Where the parts of a screen lie in a window.
struct Layout: Hashable, Sendable {
  /// The smallest window that everything fits in: a phone's 40 columns, a small split's 12 rows.
  static let smallest = Size(width: 40, height: 12)

  /// Whether list and detail stand beside each other.
  static func isSplit(_ size: Size) -> Bool { size.width >= 72 }

  let size: Size
  /// The line over everything that tells a rehearsal; empty otherwise.
  let banner: Rect
  let tabs: Rect
  let title: Rect
  let footer: Rect
  /// Empty where only the detail is shown.
  let list: Rect
  /// Empty where only the list is shown.
  let detail: Rect
  /// Rows above the detail that do not scroll with it; mostly none.
  let head: Rect

  var isTooSmall: Bool {
    size.width < Self.smallest.width || size.height < Self.smallest.height
  }

  /// - Parameters:
  ///   - size: The window.
  ///   - focus: What is shown where there is room for one of the two alone.
  ///   - isWhole: Whether the detail takes the list's place in any window.
  ///   - headRows: Rows above the detail that do not scroll with it.
  ///   - hasBanner: Whether a line over everything tells a rehearsal.
  init(
    size: Size,
    focus: ScreenView.Focus,
    isWhole: Bool,
    headRows: Int = 0,
    hasBanner: Bool
  ) {
    self.size = size
    let top = hasBanner ? 1 : 0
    banner = Rect(x: 0, y: 0, width: size.width, height: top)
    tabs = Rect(x: 0, y: top, width: size.width, height: 1)
    title = Rect(x: 0, y: top + 1, width: size.width, height: 1)
    footer = Rect(x: 0, y: size.height - 1, width: size.width, height: 1)
    head = Rect(x: 0, y: top + 2, width: size.width, height: headRows)
    let body = Rect(
      x: 0,
      y: top + 2 + headRows,
      width: size.width,
      height: size.height - top - 3 - headRows
    )
    let none = Rect(x: 0, y: 0, width: 0, height: 0)
    if Self.isSplit(size), !isWhole {
      let column = min(max(34, size.width * 9 / 20), 64)
      list = Rect(x: 0, y: body.y, width: column, height: body.height)
      detail = Rect(
        x: column + 1,
        y: body.y,
        width: size.width - column - 1,
        height: body.height
      )
    } else if isWhole || focus == .detail {
      list = none
      detail = body
    } else {
      list = body
      detail = none
    }
  }
}

extension Model {
  var view: ScreenView {
    get { views[screen] ?? ScreenView() }
    set { views[screen] = newValue }
  }

  var layout: Layout {
    let isWhole =
      (screen == .models && modelsPage?.page.isWhole == true)
      || (screen == .overview && !Layout.isSplit(size))
    return Layout(
      size: size,
      focus: view.focus,
      isWhole: isWhole,
      headRows: headRows,
      hasBanner: board.setup.isRehearsal
    )
  }

  /// The item that the list's cursor is on.
  var selectedItem: Int? {
    let entries = content(of: screen).entries
    return entries.indices.contains(view.selected) ? entries[view.selected].item : nil
  }

  /// The text beside or behind the list, laid out for the window.
  var document: Document {
    if let laidOut { return laidOut }
    let content = content(of: screen)
    let blocks = selectedItem.map(content.detail) ?? []
    return Document(blocks, width: max(1, layout.detail.width), symbols: symbols)
  }

  /// What the cursor is on: an item of the list, or a block of the text.
  var subject: Subject? {
    guard let item = selectedItem else { return nil }
    return blockInSight?.subject ?? content(of: screen).subject(item)
  }

  /// The block that the cursor is on, while it is in the text.
  var blockInSight: Block? {
    guard readsDetail, let item = selectedItem else { return nil }
    let blocks = laidOut?.blocks ?? content(of: screen).detail(item)
    let selectable = blocks.filter(\.isSelectable)
    guard selectable.indices.contains(view.position.cursor) else { return nil }
    return selectable[view.position.cursor]
  }

  /// Whether Enter leads anywhere.
  var canOpen: Bool {
    switch layers.last {
    case .help, .source: true
    case .search(let state): state.hits.indices.contains(state.selected)
    case .picker(let state): !state.choices.isEmpty
    case .ask(let state): !state.candidates.isEmpty
    case .group(let state): !state.ticked.isEmpty
    case .steps(let state): !state.steps.isEmpty
    case .reviewer(let state): !state.candidates.isEmpty
    case .form, .missing, .ticks, .review: true
    case nil where screen == .checkin: !desk.hasFocus || !desk.field.text.isEmpty
    case nil where weighed != nil || (whatIf?.start != nil && isOnField): true
    case nil: readsDetail ? blockInSight?.link != nil : selectedItem != nil
    }
  }

  /// Whether keys go to the text rather than to the list.
  var readsDetail: Bool { view.focus == .detail || layout.list.isEmpty }
}
