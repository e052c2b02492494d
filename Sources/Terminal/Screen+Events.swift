import CTerminalGuard
import Glibc

/// What the terminal, the signals and the clock tell.
extension Screen {
  /// Whether an event is there now, so that the loop takes all of them before it draws.
  package var hasQueuedInput: Bool {
    if queue.isEmpty { collect(waiting: 0) }
    return !queue.isEmpty
  }

  /// Waits for the next event; uses no processor while there is none.
  package func waitForEvent() -> TerminalEvent {
    while queue.isEmpty { collect(waiting: nil) }
    return queue.removeFirst()
  }

  /// Waits for the next event, until a moment of ``milliseconds()``.
  ///
  /// - Returns: The event; nil where none has come by then.
  package func waitForEvent(by end: Int) -> TerminalEvent? {
    while queue.isEmpty {
      let left = Int32(clamping: max(0, end - Screen.milliseconds()))
      collect(waiting: left)
      if left == 0, queue.isEmpty { return nil }
    }
    return queue.removeFirst()
  }

  /// Takes in what has come, after waiting at most so many milliseconds (nil: for ever).
  private func collect(waiting limit: Int32?) {
    // poll passes over a file of -1.
    var files = ([STDIN_FILENO, signals, minuteTimer, helper?.file ?? -1] + watchedFiles).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let keysEnd = decoder.patience.map { inputTime + $0 }
    let patience = keysEnd.map { Int32(clamping: max(0, $0 - Screen.milliseconds())) }
    let bell = nextBell.map { Int32(clamping: max(0, $0 - Screen.milliseconds())) }
    let due = helper.map { Int32(clamping: max(0, $0.due - Screen.milliseconds())) }
    let wait = [patience, bell, limit, due].compactMap { $0 }.min()
    let ready = poll(&files, nfds_t(files.count), wait ?? -1)
    ringIfDue()
    // Whatever else ended the wait: only silence up to the keys' own time ends theirs.
    if ready >= 0, files[0].revents == 0, let keysEnd, Screen.milliseconds() >= keysEnd {
      queue += decoder.timeOut()
    }
    if let helper, ready > 0 && files[3].revents != 0 || Screen.milliseconds() >= helper.due {
      queue.append(.helper)
    }
    guard ready > 0 else { return }
    if files[4...].contains(where: { $0.revents != 0 }) { queue.append(.watched) }
    if files[1].revents != 0 { takeSignals() }
    if files[2].revents != 0 {
      guard_next_minute(minuteTimer)
      queue.append(.minute)
    }
    if files[0].revents != 0 { takeInput() }
  }

  private func takeInput() {
    let bytes = withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer -> [UInt8]? in
      let count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { return [] }
      return count > 0 ? Array(buffer.prefix(count)) : nil
    }
    guard let bytes else {
      // The end of input, or an error: the terminal is gone, SIGHUP or not.
      queue.insert(.terminate(signal: SIGHUP), at: 0)
      return
    }
    inputTime = Screen.milliseconds()
    queue += decoder.feed(bytes, at: inputTime)
  }

  /// Acts on the signals that have come, or leaves them to the loop as events.
  func takeSignals(except ignored: Set<Int32> = []) {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(signals, &bytes, bytes.count)
    guard count > 0 else { return }
    let numbers = Set(bytes.prefix(count).map(Int32.init)).subtracting(ignored)
    for number in [SIGTERM, SIGINT, SIGQUIT, SIGHUP] where numbers.contains(number) {
      queue.insert(.terminate(signal: number), at: 0)
      return
    }
    if numbers.contains(SIGTSTP) {
      suspend()
    } else if numbers.contains(SIGCONT) {
      enterAgain()
    }
    if numbers.contains(SIGWINCH) { followSize() }
  }

  /// Milliseconds of a monotonic clock.
  package static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }
}
