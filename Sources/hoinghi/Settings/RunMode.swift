import Conference

/// What the command line alone decides of a run.
struct RunMode: Hashable, Sendable {
  /// Whether attendance is that of a rehearsal: asked for, or because the time is made up.
  var isRehearsal = false
  /// The time to act at; nil for the machine's clock.
  private var time: RequestedTime?

  /// - Throws: ``SettingError`` where `--at` is no time.
  init(_ options: StoreOptions) throws(SettingError) {
    try self.init(at: options.at, isRehearsal: options.rehearse)
  }

  /// - Throws: ``SettingError`` where the time is none.
  init(at text: String?, isRehearsal: Bool) throws(SettingError) {
    time = if let text { try RequestedTime(option: text) } else { nil }
    self.isRehearsal = isRehearsal || time != nil
  }

  /// A run without options.
  init() {}

  /// What "now" means at the start by the clock of a conference; nil for the machine's clock.
  func start(of conference: Conference) -> Moment? {
    time?.moment(utcOffset: conference.info.utcOffset)
  }

  /// A clock that begins with the run.
  func clock(of conference: Conference) -> Clock {
    Clock(start: start(of: conference), offset: conference.info.utcOffset)
  }
}
