package import Attendance
package import Conference

/// What is to be done outside; `update` names it, the loop does it.
package enum Effect: Hashable, Sendable {
  case prepare
  case copy(String)
  case repaint
  case suspend
  /// The language changed: the terminal's title follows.
  case retitle
  /// To be durable on disk before its outcome comes back.
  case record(DeskRequest)
  case ring(Bell)
  /// To be durable on disk before its outcome comes back.
  case review(ReviewCommand)
  /// To give an id to somebody who reviews and is on no roster; the province by its id.
  case nameReviewer(name: String, province: String?)
  /// To hand a text to the editor that the user has chosen.
  case edit(String)
  /// To be durable on disk before it is told as news: a star or a note of one's own.
  case mark(OwnMarkChange)
  /// To keep that something of the programme was looked at.
  case see(SeenProgramme.Look)
  /// To hand somebody's card to the printer, in the background.
  case print(PersonID)
  /// To plan an office's list, to write it, or to take it back.
  case list(ListRequest)
  /// To write a report or an export to a file of its own.
  case file(FileRequest)
  case quit
  /// Left at once, as ^C does everywhere.
  case interrupt
}

/// What a bell tells without looking.
package enum Bell: Hashable, Sendable {
  /// Somebody is in: one ring.
  case yes
  /// Somebody is not: two.
  case no
  /// Nobody is in yet, for the program asks or a scan waits: two.
  case question
  /// Something starred is about to begin: one ring.
  case reminder
}

/// A command of the desk for one list.
package struct DeskRequest: Hashable, Sendable {
  package var command: DeskCommand
  package var list: ListID

  package init(command: DeskCommand, list: ListID) {
    self.command = command
    self.list = list
  }
}
