import Attendance
import CompanionUI
import Conference
import Store
import Wording

/// Reviews, from the screen to the disk and back.
extension InterfaceStore {
  /// What all reviews say, and what is being typed; nil where there is no store yet.
  mutating func reviews() -> Event? {
    guard let store else { return nil }
    do {
      version = try store.version()
      return .reviews(ReviewNews(texts: try store.reviewTexts(), drafts: try store.drafts()))
    } catch {
      return .trouble(InterfaceStore.words(of: error))
    }
  }

  /// Writes what a command for reviews comes to; it is on disk when this returns.
  mutating func record(_ command: ReviewCommand, for ledger: Ledger) -> ReviewOutcome {
    do {
      guard let store = try store ?? place?.open(.create) else { throw StorePlaceMissing() }
      self.store = store
      let stamp = opened.stamp
      let step = command.step(ledger.reviews, at: stamp.at)
      guard !step.isEmpty else { return .done(step, DeskNews()) }
      let recorded = try store.record(step, since: cursor, stamp: stamp)
      var told = deskNews(recorded.news, ledger)
      told.texts = store.notes(of: recorded.news.events)
      told.reviewTexts = store.reviewTexts(of: recorded.news.events + recorded.events)
      told.events += recorded.events
      take(recorded.news)
      cursor = recorded.cursor
      return .done(step, told)
    } catch {
      return .failed(InterfaceStore.words(of: error))
    }
  }

  /// What is being typed, where another program wrote anything; nil where none did.
  mutating func draftNews() -> Event? {
    // What cannot be read now is read when the next one writes.
    guard let store, let version = try? store.version(), version != self.version,
      let drafts = try? store.drafts()
    else { return nil }
    self.version = version
    return .reviews(ReviewNews(drafts: drafts))
  }
}

extension AttendanceStore {
  /// What events of reviews say, by the ids of their sealed texts; nothing of what was erased, or
  /// cannot be read just now.
  func reviewTexts(of events: [LogEvent]) -> [String: String] {
    var texts: [String: String] = [:]
    for event in events where event.kind.family == .review {
      guard let sealed = event.text else { continue }
      texts[sealed.id] = try? text(of: sealed)
    }
    return texts
  }
}
