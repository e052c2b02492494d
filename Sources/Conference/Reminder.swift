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
    let sessions = conference.agenda.map { item in
      (OwnMark.Subject(.session, item.id), item.title, item.starts)
    }
    let visits = conference.visits.map { visit in
      (OwnMark.Subject(.visit, visit.id), visit.title, visit.departs)
    }
    let due = (sessions + visits).compactMap { subject, title, time -> Reminder? in
      guard let time, marks.isStarred(subject), now < time,
        time.seconds - now.seconds <= Int64(lead) * 60
      else { return nil }
      let minutes = NowAndNext.minutes(from: now, to: time)
      return Reminder(subject: subject, title: title, at: time, minutes: minutes)
    }
    return due.enumerated().sorted { left, right in
      (left.element.at.seconds, left.offset) < (right.element.at.seconds, right.offset)
    }.map(\.element)
  }
}
