import ArgumentParser
import CompanionUI
import Conference
import Glibc
import Ledger
import Terminal
import Wording

/// `companion`: the browsing screens alone, for delegates who come over ssh.
struct CompanionCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "companion",
    abstract: Phrases.helpCompanion.spoken
  )

  @Flag(help: ArgumentHelp(Phrases.helpCompanionRoster.spoken))
  var roster = false

  @Option(
    help: ArgumentHelp(Phrases.helpCompanionStars.spoken, valueName: Phrases.folderName.spoken),
    completion: .directory
  )
  var stars: String?

  @OptionGroup var options: BrowsingOptions

  func perform(_ invocation: inout Invocation) throws -> ExitStatus {
    let (settings, environment) = (invocation.settings, invocation.environment)
    let data = try invocation.data().asDelegatesSeeIt(withRoster: roster)
    let clock = invocation.mode.clock(of: data)
    var ledger = Ledger(data)
    let book = try stars.flatMap { folder -> StarBook? in
      try StarFolder(folder).require()
      return KeyFingerprint(environment).map { StarBook(folder: folder, key: $0) }
    }
    if let book { ledger.take(try book.read(ledger, at: clock.now)) }
    let reach = Reach.browsing(showsRoster: roster, keepsStars: book != nil)
    let terminal: Screen
    do {
      terminal = try Screen(options: ScreenOptions(settings))
    } catch {
      throw TerminalUnavailable(error)
    }
    defer { terminal.close() }
    let shell = Shell(
      symbols: Symbols(terminal.repertoire, charts: settings.charts.value),
      size: terminal.size,
      language: settings.language.value,
      now: clock.now,
      setup: DeskSetup(reach: reach),
      ledger: ledger
    )
    var loop = CompanionLoop(
      terminal: terminal,
      clock: clock,
      reach: reach,
      stars: book,
      ledger: ledger,
      shell: shell
    )
    return loop.run()
  }
}

/// The folder in which stars are kept.
private struct StarFolder {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Makes sure that it is there and has room: whoever may log in by any key could fill it.
  ///
  /// - Throws: ``StarBookError``.
  func require() throws(StarBookError) {
    guard let folder = opendir(path) else { throw StarBookError(path: path, code: errno) }
    defer { closedir(folder) }
    var files = 0
    while readdir(folder) != nil {
      files += 1
      guard files <= StarBook.mostFiles else { throw StarBookError(path: path, code: ENOSPC) }
    }
  }
}

extension Conference {
  /// What is said to everybody: of the delegates names and provinces at most, and nothing by which one
  /// of them could be checked in.
  func asDelegatesSeeIt(withRoster: Bool) -> Conference {
    var seen = self
    let shown = withRoster ? roster.delegates : []
    seen.roster = Roster(
      delegates: shown.enumerated().map { number, delegate in
        var person = Delegate(
          id: PersonID("guest-\(number + 1)"),
          code: "",
          name: delegate.name,
          province: delegate.province,
          category: nil,
          office: nil,
          ref: nil,
          provenance: Provenance(kind: delegate.provenance.kind)
        )
        person.honorific = delegate.honorific
        return person
      }
    )
    return seen
  }
}
