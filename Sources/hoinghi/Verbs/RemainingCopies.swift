import Conference
import Store
import Wording

extension Invocation {
  /// Names the files that may still hold what was erased from the store.
  mutating func tell(of copies: [StoreCopy]) throws {
    for copy in copies {
      try say(
        Phrases.copyStillHolds(
          copy.path,
          kind: copy.kind.rawValue,
          date: Phrases.date(copy.at.date)
        )
      )
    }
  }
}
