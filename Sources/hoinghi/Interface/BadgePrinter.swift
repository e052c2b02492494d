import CFileSystem
import Conference
import Glibc
import VietnameseText
import Wording

/// Hands cards to the program that prints them, one after the other and in the background.
///
/// A card lies in memory as a file that the program reads as its standard input, so that no program that
/// does not read can hold anybody up; what it says goes into a pipe that is read when it has ended. Its
/// time is bounded, and it is always waited for.
struct BadgePrinter: ~Copyable {
  /// A card to print.
  struct Card {
    /// Whose, ready to be shown.
    var name: String
    var pdf: [UInt8]
  }

  private struct Child {
    var card: Card
    var process: pid_t
    /// Readable once the process has ended.
    var end: Int32
    /// What it says.
    var output: Int32
    /// In milliseconds of a monotonic clock.
    var due: Int
    var isStopped = false
  }

  private let command: [String]
  private var waiting: [Card] = []
  private var child: Child?

  /// How long one card may take, in milliseconds; and so many may wait.
  private static let limit = 20_000
  private static let mostWaiting = 20
  /// How long the last card may take once the person leaves.
  private static let lastLimit: Int32 = 3_000

  /// - Parameter command: The program and its arguments; empty for none.
  init(_ command: [String]) { self.command = command }

  /// The process that is to be waited for, and until when.
  var awaited: (file: Int32, due: Int)? { child.map { ($0.end, $0.due) } }

  /// Takes a card; nothing is waited for.
  ///
  /// - Returns: What is said of it.
  mutating func print(_ card: Card, at now: Int) -> Localized {
    guard waiting.count < Self.mostWaiting else {
      return Phrases.badgeNotPrinted(card.name, Phrases.printerIsBusy)
    }
    waiting.append(card)
    return start(at: now) ?? Phrases.badgePrints(card.name)
  }

  /// Takes in that the program has ended, or stops one whose time is over, and goes on with the next.
  ///
  /// - Returns: What is said of the card; nil for nothing.
  mutating func catchUp(at now: Int) -> Localized? {
    guard var running = child else { return nil }
    guard let status = Self.status(of: running.process) else {
      if now >= running.due {
        // Whatever it started goes with it.
        kill(-running.process, SIGKILL)
        running.isStopped = true
        running.due = .max
        child = running
      }
      return nil
    }
    child = nil
    let said = Self.said(running.output)
    close(running.output)
    close(running.end)
    let outcome = words(of: running, status, said)
    let next = start(at: now)
    // That the next one could not even be started is not to be lost behind this one's success.
    return next ?? outcome
  }

  /// Gives the last card a little time, stops what is not done then, and tells what came to nothing.
  mutating func finish() -> [Localized] {
    var told: [Localized] = []
    if let running = child {
      var file = pollfd(fd: running.end, events: Int16(POLLIN), revents: 0)
      if poll(&file, 1, Self.lastLimit) <= 0 {
        kill(-running.process, SIGKILL)
        child?.isStopped = true
        _ = poll(&file, 1, Self.lastLimit)
      }
    }
    let left = waiting
    waiting = []
    if let running = child, let words = catchUp(at: 0), words != Phrases.badgePrinted(running.card.name)
    {
      told.append(words)
    }
    return told + left.map { Phrases.badgeNotPrinted($0.name, Phrases.printerIsBusy) }
  }

  private func words(of child: Child, _ status: Int32, _ said: String) -> Localized {
    let program = command.first ?? ""
    let why: Localized
    if child.isStopped {
      why = Phrases.printerTookTooLong(program, seconds: Self.limit / 1000)
    } else if status == 0 {
      return Phrases.badgePrinted(child.card.name)
    } else {
      let signal = status & 0x7F
      let number = signal == 0 ? status >> 8 & 0xFF : 128 + signal
      why = Phrases.printerFailed(program, status: Int(number), said: said)
    }
    return Phrases.badgeNotPrinted(child.card.name, why)
  }

  /// Starts the first card that waits, unless one is being printed.
  ///
  /// - Returns: Why it could not be started; nil where it could, or there is nothing to start.
  private mutating func start(at now: Int) -> Localized? {
    guard child == nil, !waiting.isEmpty else { return nil }
    let card = waiting.removeFirst()
    do {
      child = try run(card, at: now)
      return nil
    } catch {
      let why = Phrases.printerNotStarted(command.first ?? "", error.words)
      // Those behind it fare no better.
      waiting = []
      return Phrases.badgeNotPrinted(card.name, why)
    }
  }

  private func run(_ card: Card, at now: Int) throws(SystemFailure) -> Child {
    let input = memfd_create("card", memfd_close_on_exec)
    guard input >= 0 else { throw SystemFailure(code: errno) }
    defer { close(input) }
    if let code = FullWrite.perform(card.pdf, to: input) { throw SystemFailure(code: code) }
    lseek(input, 0, SEEK_SET)
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { throw SystemFailure(code: errno) }
    for file in pipe { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(pipe[0], F_SETFL, O_NONBLOCK)
    defer { close(pipe[1]) }
    var process = pid_t()
    let code = spawn(input: input, output: pipe[1], &process)
    guard code == 0 else {
      close(pipe[0])
      throw SystemFailure(code: code)
    }
    let end = pidfd_open(process, 0)
    guard end >= 0 else {
      let code = errno
      kill(-process, SIGKILL)
      waitpid(process, nil, 0)
      close(pipe[0])
      throw SystemFailure(code: code)
    }
    return Child(
      card: card,
      process: process,
      end: end,
      output: pipe[0],
      due: now + Self.limit
    )
  }

  /// - Returns: An errno; 0 where the program runs.
  private func spawn(input: Int32, output: Int32, _ process: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    // A group of its own: no key of the terminal reaches it, and all of it can be stopped.
    posix_spawnattr_setpgroup(&attributes, 0)
    var usual = sigset_t()
    sigfillset(&usual)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF)
    )
    let texts = command.map { strdup($0) }
    defer { for text in texts { free(text) } }
    return posix_spawnp(
      &process,
      command.first ?? "",
      &actions,
      &attributes,
      texts + [nil],
      environ
    )
  }

  /// How a process ended; nil while it has not.
  private static func status(of process: pid_t) -> Int32? {
    var status: Int32 = 0
    return waitpid(process, &status, WNOHANG) == process ? status : nil
  }

  /// The last line that a program said, made harmless.
  private static func said(_ output: Int32) -> String {
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1 << 17 {
      let count = read(output, &room, room.count)
      guard count > 0 else { break }
      bytes += room.prefix(count)
    }
    let line = bytes.split(separator: 0x0A).last ?? []
    return ForeignText.visible(String(String(decoding: line, as: UTF8.self).prefix(200)))
  }
}
