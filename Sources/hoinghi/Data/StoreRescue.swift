import Attendance
import Conference
import Ledger
import Store
import Wording

/// The file of a store was lost while it was open, and what became of all that was confirmed.
struct StoreLost: StatedError, Hashable {
  /// Where what was known was written, or why it could not be.
  enum Rescue: Hashable {
    case written(String)
    case failed(StoreError)
  }

  var path: String
  var loss: FileLoss
  var rescue: Rescue

  var status: ExitStatus { .inputOutput }

  var words: Localized {
    switch rescue {
    case .written(let rescue): Phrases.storeIsRescued(path, loss.words, rescue: rescue)
    case .failed(let error): Phrases.storeIsNotRescued(path, loss.words, reason: error.words)
    }
  }
}

/// What a program that goes on recording does once others have taken its file away.
extension OpenedConference {
  /// Makes ready for writing a rescue, should the file be lost: for whoever goes on recording what is
  /// no rehearsal.
  ///
  /// - Throws: `StoreError`.
  func keepRescue() throws(StoreError) {
    guard !mode.isRehearsal else { return }
    keepsRescue = true
    try store?.remember()
  }

  /// Makes sure that the file is the one that others open, and writes the rescue where it is not.
  ///
  /// - Throws: ``StoreLost``, `StoreError`.
  func requireHeld() throws {
    if let lost = lost { throw retried(lost) }
    do throws(StoreError) {
      try store?.requireHeld()
    } catch {
      throw rescued(after: error)
    }
  }

  /// What to tell of a failure: where the file was lost, that everything known is in a rescue.
  func rescued(after error: any Error) -> any Error {
    guard let failure = error as? StoreError, let store, keepsRescue else { return error }
    let loss: FileLoss
    // Whatever SQLite made of it: what the file is shows why.
    switch store.loss ?? failure {
    case .gone: loss = .moved
    case .lost(_, let how): loss = how
    // It opened once: all that was confirmed is known here, and can be read there no more.
    case .damaged, .wrongValue, .notADatabase, .notAStore: loss = .damaged
    default: return error
    }
    return retried(StoreLost(path: store.path, loss: loss, rescue: .failed(failure)))
  }

  /// Writes the rescue, where it is not written yet.
  private func retried(_ before: StoreLost) -> StoreLost {
    guard case .failed = before.rescue, let store else { return before }
    var after = before
    let known = RescuedKnowledge(
      events: ledger.events,
      roster: ledger.storedRoster,
      drafts: ledger.reviews.drafts,
      marks: ledger.marks
    )
    for target in StorePlace.rescues(of: store.path, home: home, at: stamp.received) {
      do throws(StoreError) {
        try store.rescue(known, to: target, at: stamp.received)
        after.rescue = .written(target)
        break
      } catch {
        after.rescue = .failed(error)
      }
    }
    lost = after
    return after
  }
}
