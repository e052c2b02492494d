import CTerminalGuard
import Glibc

/// How another program ended that had the terminal for a while.
package enum ChildEnd: Hashable, Sendable {
  case exited(Int32)
  case signalled(Int32)
  /// It could not be started: an errno.
  case notStarted(Int32)
}

extension Screen {
  /// Gives the terminal to another program, waits for its end, and takes the terminal back.
  ///
  /// A signal that asks this program to end is handed on to the other one, and comes back from
  /// ``waitForEvent()`` afterwards; ^C and ^\ are the other one's own. Where it is stopped, so are
  /// we.
  ///
  /// - Parameter arguments: The program, looked for in PATH, and its arguments; no shell reads
  ///   them.
  /// - Returns: how it ended.
  package func run(_ arguments: [String]) -> ChildEnd {
    guard_restore()
    guard_tell_children(true)
    var process = pid_t()
    let texts = arguments.map { strdup($0) }
    let failure = posix_spawnp(&process, arguments.first ?? "", nil, nil, texts + [nil], environ)
    for text in texts { free(text) }
    let end = failure == 0 ? wait(for: process) : .notStarted(failure)
    guard_tell_children(false)
    enterAgain()
    // Signals have been dealt with while it ran, but for those that ask to end.
    if let ending = endingSignal {
      queue.insert(.terminate(signal: ending), at: 0)
      endingSignal = nil
    }
    return end
  }

  private func wait(for process: pid_t) -> ChildEnd {
    while true {
      var status: Int32 = 0
      let found = waitpid(process, &status, WNOHANG | WUNTRACED)
      if found < 0, errno != EINTR { return .notStarted(errno) }
      if found == process {
        let signal = status & 0x7F
        if signal == 0 { return .exited(status >> 8 & 0xFF) }
        if signal != 0x7F { return .signalled(signal) }
        // ^Z in an editor: the shell must see that its job is stopped, and wakes both of us.
        if status >> 8 & 0xFF == SIGTSTP { raise(SIGSTOP) }
        continue
      }
      handOn(to: process)
    }
  }

  /// Waits for signals; those that ask us to end ask the other program too.
  private func handOn(to process: pid_t) {
    var files = [pollfd(fd: signals, events: Int16(POLLIN), revents: 0)]
    guard poll(&files, 1, -1) > 0 else { return }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(signals, &bytes, bytes.count)
    guard count > 0 else { return }
    for number in bytes.prefix(count).map(Int32.init) where [SIGTERM, SIGHUP].contains(number) {
      // A program that ignored the first request is killed.
      kill(process, endingSignal == nil ? number : SIGKILL)
      endingSignal = number
    }
  }
}
