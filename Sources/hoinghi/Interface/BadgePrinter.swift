import CFileSystem
import Conference
import Glibc
import Wording

/// Hands cards to the program that prints them, one after the other and in the background.
///
/// A card lies in memory as a file that the program reads as its standard input, so that no program that
/// does not read can hold anybody up; what it says goes into a pipe that is read when it has ended. Its
/// time is bounded, and it is always waited for.
struct BadgePrinter: ~Copyable {
  /// Whose card it is.
  struct Holder: Hashable {
    /// The person's code, as it stands on the card.
    var code: String
    /// Ready to be shown.
    var name: String
  }

  private struct Card {
    var holder: Holder
    var pdf: [UInt8]
  }

  private struct Running {
    var holder: Holder
    var program: PrintProgram
    /// When its time is over, in milliseconds of a monotonic clock.
    var due: Int
    var isStopped = false
  }

  private let command: [String]
  private let limit: Int
  private var waiting: [Card] = []
  private var running: Running?
  /// Whose card came to nothing, and has not been printed since; in the order in which it did.
  private(set) var unprinted: [Holder] = []

  /// How many cards may wait.
  private static let mostWaiting = 20

  /// - Parameters:
  ///   - command: The program and its arguments; empty for none.
  ///   - limit: How long one card may take, in milliseconds.
  init(_ command: [String], limit: Int = 20_000) {
    self.command = command
    self.limit = limit
  }

  /// What can be read once the program has ended, and when its time is over; nil where none runs.
  var awaited: (file: Int32, due: Int)? { running.map { ($0.program.end, $0.due) } }

  /// Takes a card; nothing is waited for.
  ///
  /// - Parameters:
  ///   - pdf: The card.
  ///   - holder: Whose it is.
  ///   - now: In milliseconds of a monotonic clock.
  /// - Returns: What is said of it.
  mutating func print(_ pdf: [UInt8], of holder: Holder, at now: Int) -> Localized {
    guard waiting.count < Self.mostWaiting else { return fail([holder], Phrases.printerIsBusy) }
    waiting.append(Card(holder: holder, pdf: pdf))
    return start(at: now) ?? Phrases.badgePrints(holder.name)
  }

  /// Keeps that somebody's card came to nothing.
  ///
  /// - Returns: What is said of it, and of the others that did.
  mutating func fail(_ holders: [Holder], _ why: Localized) -> Localized {
    unprinted.removeAll { holders.contains($0) }
    unprinted += holders
    return Phrases.badgesNotPrinted(unprinted.map(\.name), why)
  }

  /// Takes in that the program has ended, or stops one whose time is over, and goes on with the next.
  ///
  /// - Returns: What is said of the card; nil for nothing.
  mutating func catchUp(at now: Int) -> Localized? {
    guard var ended = running else { return nil }
    guard let (status, said) = ended.program.takeEnd() else {
      if now >= ended.due {
        ended.program.stop()
        ended.isStopped = true
        ended.due = .max
        running = ended
      }
      return nil
    }
    running = nil
    let outcome = outcome(of: ended, status, said)
    // That the next one could not even be started is not to be lost behind this one's success.
    return start(at: now) ?? outcome
  }

  /// Gives the card that is being printed a little time, and stops what is not done then.
  ///
  /// - Parameter patience: In milliseconds.
  /// - Returns: Whose card came to nothing; nil where none did.
  mutating func finish(within patience: Int32) -> Localized? {
    let left = waiting.map(\.holder)
    waiting = []
    if let last = running {
      if !last.program.waitForEnd(patience) {
        last.program.stop()
        running?.isStopped = true
        // It was killed; the system needs a moment to say so, whatever the patience.
        _ = last.program.waitForEnd(max(patience, 1000))
      }
      _ = catchUp(at: 0)
    }
    if !left.isEmpty { _ = fail(left, Phrases.printerWasLeft) }
    return unprinted.isEmpty ? nil : Phrases.badgesLeft(unprinted.map(\.name))
  }

  private mutating func outcome(of ended: Running, _ status: Int32, _ said: String) -> Localized {
    // Its folder would take the room in which it is told why.
    let program = (command.first ?? "").split(separator: "/").last.map(String.init) ?? ""
    if ended.isStopped {
      let seconds = max(1, limit / 1000)
      return fail([ended.holder], Phrases.printerTookTooLong(program, seconds: seconds))
    }
    guard status == 0 else {
      return fail(
        [ended.holder],
        Phrases.printerFailed(program, status: Int(status), said: said)
      )
    }
    unprinted.removeAll { $0 == ended.holder }
    return Phrases.badgePrinted(ended.holder.name, still: unprinted.map(\.name))
  }

  /// Starts the first card that waits, unless one is being printed.
  ///
  /// - Returns: Why it could not be started; nil where it could, or there is nothing to start.
  private mutating func start(at now: Int) -> Localized? {
    guard running == nil, let card = waiting.first else { return nil }
    do throws(SystemFailure) {
      let program = try PrintProgram(command, reading: card.pdf)
      waiting.removeFirst()
      running = Running(holder: card.holder, program: program, due: now + limit)
      return nil
    } catch {
      // Those behind it fare no better.
      let holders = waiting.map(\.holder)
      waiting = []
      return fail(holders, Phrases.printerNotStarted(command.first ?? "", error.words))
    }
  }
}
