import Attendance
import CompanionUI
import Conference
import Glibc
import Terminal

/// The one loop: it draws, waits, updates, and does what the update names.
struct InterfaceLoop: ~Copyable {
  private let terminal: Screen
  private let clock: Clock
  private var store: InterfaceStore
  private let editor: Editor

  init(terminal: Screen, clock: Clock, store: consuming InterfaceStore, editor: Editor) {
    self.terminal = terminal
    self.clock = clock
    self.store = store
    self.editor = editor
  }

  mutating func run(_ model: inout Model) -> ExitStatus {
    terminal.setTitle(model.windowTitle)
    terminal.show(model.frame().canvas)
    if let status = perform(model.update(.started), on: &model) { return status }
    if let file = store.startWatching() { terminal.watch(file) }
    while true {
      // All that has come is taken in before a frame is drawn: a held key never lags behind.
      repeat {
        let event = terminal.waitForEvent()
        if case .terminate(let signal) = event {
          // What was taken in and not written yet is kept, whatever ends the program.
          _ = perform(model.update(.caughtUp), on: &model)
          return .signalled(signal)
        }
        if case .watched = event, store.hasChanged() {
          for news in [store.news(for: model), store.draftNews()].compactMap({ $0 }) {
            if let status = perform(model.update(news), on: &model) { return status }
          }
        }
        let time = Event.clock(clock.now, milliseconds: terminal.inputTime)
        let effects = model.update(time) + model.update(.terminal(event))
        if let status = perform(effects, on: &model) { return status }
      } while terminal.hasQueuedInput
      // A frame says that a text is saved only once it is.
      if let status = perform(model.update(.caughtUp), on: &model) { return status }
      terminal.show(model.frame().canvas)
    }
  }

  /// Does what an update named; a status when the run is over.
  private mutating func perform(_ effects: [Effect], on model: inout Model) -> ExitStatus? {
    for effect in effects {
      switch effect {
      case .prepare:
        let effects = model.update(.prepared(Preparation(model.conference)))
        if let status = perform(effects, on: &model) { return status }
        // What reviews say is not needed for the first frame.
        if let reviews = store.reviews() { _ = model.update(reviews) }
      case .copy(let text):
        let done = terminal.copy(text)
        _ = model.update(.copied(done))
      case .repaint: terminal.repaint()
      case .suspend: terminal.suspend()
      case .retitle: terminal.setTitle(model.windowTitle)
      case .ring(let bell):
        switch bell {
        case .yes: terminal.bell()
        case .no, .question: terminal.doubleBell()
        }
      case .record, .review, .nameReviewer:
        guard let answer = store.answer(effect, for: model) else { continue }
        if let status = perform(model.update(answer), on: &model) { return status }
      case .edit(let text):
        let edited = editor.edit(text, on: terminal)
        _ = model.update(.edited(edited))
      case .quit: return .done
      case .interrupt: return .signalled(SIGINT)
      }
    }
    return nil
  }
}

/// What "now" means: the machine's clock, or one that `--at` set and that runs on from there.
struct Clock {
  private let lead: Int64
  private let offset: Int
  /// Seconds since 1970.
  private let machine: @Sendable () -> Int64

  init(
    start: Moment?,
    offset: Int,
    machine: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }
  ) {
    self.offset = offset
    self.machine = machine
    lead = start.map { $0.seconds - machine() } ?? 0
  }

  var now: Moment { Moment(seconds: machine() + lead, offset: offset) }
}
