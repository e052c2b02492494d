import ArgumentParser
import Attendance
import Conference
import Glibc
import Hub
import Ledger
import Store
import Wording

extension HubCommand {
  /// `hub sync`: takes from the hub what is missing here, and brings what is missing there.
  struct Sync: Verb {
    static let configuration = CommandConfiguration(
      commandName: "sync",
      abstract: Phrases.helpHubSync.spoken
    )

    @Flag(help: ArgumentHelp(Phrases.helpHubOnce.spoken))
    var once = false

    @OptionGroup var options: RecordingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let before = Swift.Set(try invocation.opened().ledger.attendance.doubled)
      let sync = try invocation.hubSync()
      let moved = try sync.pass(isWhole: true)
      try invocation.tell(moved)
      try invocation.tellOfBothDesks(besides: before)
      let stuck = sync.stuck
      if stuck > 0 { try invocation.say(Phrases.hubHasConflicts(stuck)) }
      guard !once else { return .done }
      try invocation.goOn(sync)
    }
  }
}

extension Invocation {
  /// Tells what a pass moved.
  mutating func tell(_ moved: HubSync.Moved) throws {
    try say(Phrases.hubSynced(pulled: moved.pulled, pushed: moved.pushed))
    if case .done(let added, let changed) = moved.roster {
      try say(Phrases.hubRosterTaken(added: added, changed: changed))
    }
    if moved.pushedRoster { try say(Phrases.hubRosterBrought) }
    if moved.forgotten > 0 { try say(Phrases.hubForgot(moved.forgotten)) }
  }

  /// Goes on until a signal ends the program; a hub that is gone for a while is waited for.
  fileprivate mutating func goOn(_ first: HubSync) throws -> Never {
    var sync: HubSync? = first
    var backoff = HubBackoff()
    try first.session.listen()
    while true {
      do {
        guard let current = sync else {
          let fresh = try hubSync()
          try fresh.session.listen()
          _ = try fresh.pass(isWhole: true)
          backoff = HubBackoff()
          sync = fresh
          continue
        }
        let moved = try current.pass()
        if moved.pulled + moved.pushed > 0 { try tell(moved) }
        _ = try current.session.waitForWord(milliseconds: 500)
      } catch let error as HubError {
        guard error.isOfNetwork else { throw error }
        if sync != nil { try say(error.words) }
        sync = nil
        usleep(UInt32(backoff.next()) * 1_000)
      }
    }
  }
}
