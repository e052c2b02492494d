import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// What is starred and about to begin: a line above the keys, on every screen. It has a row of its own,
/// so that nothing lies beneath it, an answer at the desk least of all.
extension Shell {
  /// Looks what is to be told now.
  ///
  /// - Returns: Whether the line came or went, and with it the room for everything else.
  mutating func remind(_ ledger: Ledger) -> Bool {
    let wasThere = !reminders.isEmpty
    reminders = Reminder.due(
      in: ledger.conference,
      ledger.marks,
      at: now,
      lead: setup.reminderLead
    )
    return wasThere == reminders.isEmpty
  }

  /// Rings once for each that came, where that is wanted; not on the screen where a ring is an answer.
  mutating func ringReminders() -> [Effect] {
    let new = reminders.filter { !reminded.contains(Reminded($0)) }
    reminded = Set(reminders.map { Reminded($0) })
    return new.isEmpty || !setup.reminderRings || takesScans ? [] : [.ring(.reminder)]
  }

  /// One reminder, however many minutes are left.
  struct Reminded: Hashable, Sendable {
    private let subject: OwnMark.Subject
    private let seconds: Int64

    init(_ reminder: Reminder) {
      subject = reminder.subject
      seconds = reminder.at.seconds
    }
  }

  func drawReminder(on frame: inout Frame, in context: Context) {
    let rect = context.layout.reminder
    guard let first = reminders.first, !rect.isEmpty else { return }
    let offset = context.conference.info.utcOffset
    let clock = Phrases.clock(minute: first.at.at(offset: offset).minuteOfDay)
    let isVisit = first.subject.kind == .visit
    let words = context.say(isVisit ? Phrases.departure(of: first.title) : first.title)
    let left =
      context.layout.isWide
      ? Phrases.startsIn(minutes: first.minutes) : Phrases.startsInShort(minutes: first.minutes)
    let others = reminders.count > 1 ? " (+\(reminders.count - 1))" : ""
    let head = "\(symbols.star) \(clock) "
    let tail = " \(symbols.separator) \(context.say(left))\(others)"
    let room = rect.width - 2 - DisplayWidth.columns(of: head + tail)
    let title = DisplayWidth.truncated(words, to: max(1, room))
    let style = Style(.good, bold: true, reverse: true)
    frame.canvas.fill(rect, with: " ", style: style)
    frame.canvas.draw(head + title + tail, x: 1, y: rect.y, width: rect.width - 2, style: style)
  }
}
