import Attendance
import Conference
import ConferenceSearch
import Terminal
import Wording

extension Model {
  /// The next state, and what is to be done outside; nothing else happens here.
  package mutating func update(_ event: Event) -> [Effect] {
    defer {
      refreshReviews()
      layOutModels()
    }
    switch event {
    case .started:
      return [.prepare]
    case .prepared(let preparation):
      index = preparation.index
      // A roster on the screen already keeps its filter and its place.
      if roster == nil { roster = preparation.roster }
      return []
    case .clock(let moment, let milliseconds):
      now = moment.at(offset: conference.info.utcOffset)
      self.milliseconds = milliseconds
      return []
    case .recorded(let outcome):
      return take(outcome)
    case .caughtUp:
      return reviewEffects()
    case .reviewed(let outcome):
      return take(outcome)
    case .named(let reviewer):
      reviewing(reviewer)
      return []
    case .edited(let text):
      take(text)
      return []
    case .news(let news):
      take(news)
      // What others recorded while a scanner sends stays known when its keys are undone.
      for place in beforeBurst.indices { beforeBurst[place].take(news) }
      refreshForm()
      return []
    case .reviews(let news):
      reviews.take(news)
      refreshForm()
      return []
    case .trouble(let words):
      notice = words
      return []
    case .copied(let done):
      notice = done ? Phrases.copied : Phrases.cannotCopy
      return []
    case .terminal(let event):
      let effects = handle(event)
      settleForm()
      return saving(before: effects)
    }
  }

  private mutating func handle(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .key(let key):
      notice = nil
      return (scan(key) ?? press(key)) + takeWaiting()
    case .paste(let text):
      notice = nil
      if screen == .checkin { return take(paste: text) }
      guard isTyping else {
        notice = Phrases.pasteNeedsField(keyMap.key(for: .search, typing: false)?.name ?? "")
        return []
      }
      if formOnTop != nil {
        type(text)
        return []
      }
      edit { $0.insert(text.split(whereSeparator: \.isNewline).joined(separator: " ")) }
      return []
    case .mouse(let mouse):
      notice = nil
      return click(mouse) + takeWaiting()
    case .resize(let size):
      self.size = size
      settle()
      return []
    case .resumed:
      return [.repaint]
    case .minute, .watched:
      return []
    case .terminate:
      return [.quit]
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    let typing = isTyping
    let place = layers.isEmpty ? screen : nil
    // A question takes no printing key: what a scanner sends would answer it.
    if case .character(let character) = key, let state = formInSight, state.field == nil {
      return choose(character, in: state)
    }
    if case .character(let character) = key, let effects = score(character) { return effects }
    if case .character(let character) = key, weigh(by: character) { return [] }
    if let action = keyMap.action(for: key, typing: typing, on: place, in: innermost) {
      if case .character = key, screen == .checkin, !layers.isEmpty, !action.isMovement {
        return []
      }
      return perform(action)
    }
    guard typing, case .character(let character) = key else { return [] }
    if formOnTop != nil {
      type(String(character))
    } else {
      edit { $0.insert(String(character)) }
    }
    return []
  }

  /// Whether an action does something where one is now.
  package func isAvailable(_ action: Action) -> Bool {
    let typing = isTyping
    switch action {
    case .delegation, .walkIn, .chooseList, .missing:
      return screen == .checkin && layers.isEmpty
    case .undoStep:
      return screen == .checkin && layers.isEmpty && !board.table.isEmpty
    case .person, .checkOut, .excuse, .note, .substitute, .nameSeat, .ticks:
      return isAvailableForPerson(action)
    case .toggle: return isTicking
    case .review: return layers.isEmpty && !modelsToReview.isEmpty
    case .changeReviewer: return formOnTop != nil || (layers.isEmpty && screen == .models)
    case .undoReview, .redoReview, .editText, .raiseScore, .lowerScore, .clearScore:
      return isAvailableInForm(action)
    case .fieldLeft, .fieldRight, .fieldStart, .fieldEnd, .eraseBackward, .eraseForward,
      .eraseWord, .eraseLine:
      return typing
    case .province, .category: return layers.isEmpty && screen == .roster
    case .clearFilters:
      return layers.isEmpty && screen == .roster && roster?.filter != RosterListing.Filter()
    case .compare, .previousPartner, .nextPartner, .mark, .whatIf, .ranking, .allReviews,
      .groupReviews, .weighLess, .weighMore, .reset:
      return isAvailableOnModels(action)
    case .nextHit, .previousHit: return layers.isEmpty && hits != nil
    case .source: return subjectInSight != nil && !isOpen(.source)
    case .copy: return subjectInSight != nil
    case .help: return !isOpen(.help)
    case .palette: return !isOpen(.palette)
    case .back where screen == .checkin && layers.isEmpty: return desk.hasFocus || !trail.isEmpty
    case .back:
      return !layers.isEmpty || modelsPage != nil || view.focus == .detail || !trail.isEmpty
    case .open: return canOpen
    default: return true
    }
  }

  /// What is asked for, wherever it was asked: by a key, a click or the palette.
  mutating func perform(_ action: Action) -> [Effect] {
    guard isAvailable(action) else { return [] }
    if let effects = performInForm(action) { return effects }
    if let name = action.screen {
      layers = []
      trail = []
      show(name)
      return []
    }
    switch action {
    case .quit: return leave(quits: true)
    case .interrupt: return [.interrupt]
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .back: return leave(quits: false)
    case .language:
      language = language == .vi ? .en : .vi
      for (i, layer) in layers.enumerated() {
        if case .picker(let state) = layer {
          layers[i] = picker(state.purpose, field: state.field)
        }
      }
      settle()
      return [.retitle]
    case .copy: return copy()
    case .help: layers.append(.help(DocumentPosition()))
    case .source: layers.append(.source(DocumentPosition()))
    case .palette: layers.append(picker(.palette))
    case .province: layers = [picker(.province)]
    case .category: layers = [picker(.category)]
    case .clearFilters: filter { $0 = RosterListing.Filter() }
    case .search:
      if index == nil { index = SearchIndex(conference) }
      layers = [.search(SearchState())]
    case .nextScreen where whatIfField != nil: move(.down)
    case .previousScreen where whatIfField != nil: move(.up)
    case .nextScreen where formInSight != nil: moveForm(1)
    case .previousScreen where formInSight != nil: moveForm(-1)
    case .delegation, .undoStep, .walkIn, .person, .chooseList, .missing, .checkOut, .excuse, .note,
      .substitute, .nameSeat, .ticks:
      return performAtDesk(action)
    case .toggle: toggle()
    case .review: review()
    case .changeReviewer: askForReviewer(of: nil)
    case .nextScreen, .previousScreen:
      layers = []
      trail = []
      show(screen.stepping(action == .nextScreen ? 1 : -1))
    case .compare, .previousPartner, .nextPartner, .mark, .whatIf, .ranking, .allReviews,
      .groupReviews, .weighLess, .weighMore, .reset:
      performOnModels(action)
    case .nextHit: stepHit(1)
    case .previousHit: stepHit(-1)
    case .open: return open()
    case .fieldLeft: edit { $0.moveLeft() }
    case .fieldRight: edit { $0.moveRight() }
    case .fieldStart: edit { $0.moveToStart() }
    case .fieldEnd: edit { $0.moveToEnd() }
    case .eraseBackward: edit { $0.eraseBackward() }
    case .eraseForward: edit { $0.eraseForward() }
    case .eraseWord: edit { $0.eraseWord() }
    case .eraseLine: edit { $0.eraseLine() }
    default: move(action)
    }
    return []
  }
}
