import ArgumentParser
import Wording

/// The root: opens the interface, or leads to a verb.
struct HoinghiCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hoinghi",
    abstract: Phrases.helpProgram.spoken,
    version: Version.text,
    subcommands: [
      OverviewCommand.self,
      AgendaCommand.self,
      RemarksCommand.self,
      RosterCommand.self,
      VisitsCommand.self,
      ModelsCommand.self,
      FiguresCommand.self,
      SourcesCommand.self,
      SearchCommand.self,
      CheckInCommand.self,
      UndoCommand.self,
      CheckOutCommand.self,
      ExcuseCommand.self,
      NoteCommand.self,
      WalkInCommand.self,
      SubstituteCommand.self,
      SeatCommand.self,
      PersonCommand.self,
      VisitCommand.self,
      ConferenceCommand.self,
      AttendanceCommand.self,
      ListsCommand.self,
      DisplayCommand.self,
      KioskCommand.self,
      CompanionCommand.self,
      NotesCommand.self,
      LogCommand.self,
      HubCommand.self,
      ReviewVerbs.self,
      ImportCommand.self,
      ReportCommand.self,
      BadgesCommand.self,
      BadgeCommand.self,
      BackupCommand.self,
      RestoreCommand.self,
      ConfigCommand.self,
      DataCommand.self,
      TextCommand.self,
    ]
  )

  @OptionGroup var options: RootOptions
}

/// The version of the program.
enum Version {
  static let text = "hoinghi 0.1.0"
}
