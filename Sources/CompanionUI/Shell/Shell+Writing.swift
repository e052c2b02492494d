import Attendance
import Ledger
import Wording

/// What is typed goes to disk before a frame says so.
extension Shell {
  /// Called when all keys that have come are taken in, and before the program is left: what is to be
  /// written now.
  mutating func write(_ ledger: Ledger) -> [Effect] {
    handOver(ledger)
    let commands = reviewing.commands
    return commands.isEmpty ? tell(.written, ledger) : commands.map(Effect.review)
  }

  private mutating func handOver(_ ledger: Ledger) {
    reviewing.forgetTyping()
    var requests: [Request] = []
    stack.forEachOpen { requests += $0.handOver() }
    _ = fulfil(requests, ledger)
  }

  /// What is to be done before the program is left, stopped, or another has the terminal.
  ///
  /// It is not left while something could not be written, unless somebody asks again.
  mutating func saving(before effects: [Effect], _ ledger: Ledger) -> [Effect] {
    guard effects.contains(.quit) else {
      let waits = effects.contains { effect in
        if case .edit = effect { true } else { effect == .interrupt || effect == .suspend }
      }
      return waits ? write(ledger) + effects : effects
    }
    close(where: \.staysOpen, ledger)
    let writes = write(ledger)
    guard !writes.isEmpty, !reviewing.isWarned else { return effects }
    reviewing.isLeaving = true
    return writes + effects.filter { $0 != .quit }
  }

  /// Takes in what became of a command.
  mutating func take(_ outcome: ReviewOutcome, _ ledger: Ledger) -> [Effect] {
    switch outcome {
    case .failed(let words):
      reviewing.fail(words)
      if reviewing.isLeaving {
        notice = Phrases.leavingLosesText
        (reviewing.isLeaving, reviewing.isWarned) = (false, true)
      } else if !reviewing.isWarned, !stack.all.contains(where: \.showsTrouble) {
        notice = Phrases.reviewNotSaved(words)
      }
      let effects = tell(.notReviewed, ledger)
      refresh(after: changes(of: ledger).union(.reviews), ledger)
      return effects
    case .done(let step):
      reviewing.take(step, at: now)
      if !step.joined.isEmpty { notice = Phrases.reviewJoined }
      refresh(after: changes(of: ledger).union(.reviews), ledger)
      reviewing.joined = [:]
      if reviewing.isLeaving, reviewing.isWritten { return [.quit] }
      return tell(.reviewed, ledger)
    }
  }
}
