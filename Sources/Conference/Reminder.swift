/// Something starred that is about to begin: a session that starts, a visit whose bus goes.
package struct Reminder: Hashable, Sendable {
  package var subject: OwnMark.Subject
  package var title: Localized
  package var at: Moment
  /// Whole minutes until then, a begun one counted.
  package var minutes: Int

  /// How long before something starts it is told, in minutes, where nobody says otherwise.
  package static let usualLead = 10

  /// What is to be told at a moment, what comes first before the rest; of what has no time nothing is.
  ///
  /// - Parameters:
  ///   - conference: The programme in force.
  ///   - marks: What is starred.
  ///   - now: The moment.
  ///   - lead: How long before, in minutes; 0 for never.
  /// - Returns: In the order of time.
  package static func due(
    in conference: Conference,
    _ marks: OwnMarks,
    at now: Moment,
    lead: Int
  ) -> [Reminder] {
    guard !marks.isEmpty, lead > 0 else { return [] }
    let due = conference.timed { entry in
      now < entry.starts && entry.starts.seconds - now.seconds <= Int64(lead) * 60
        && marks.isStarred(entry.subject)
    }
    return due.map { entry in
      let minutes = NowAndNext.minutes(from: now, to: entry.starts)
      return Reminder(
        subject: entry.subject,
        title: entry.title,
        at: entry.starts,
        minutes: minutes
      )
    }
  }
}
