import ArgumentParser
import BundledData
import Conference
import VietnameseText
import Wording

extension DataCommand {
  /// `data check FOLDER`: every fault of a data folder at once.
  struct Check: Verb {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: Phrases.helpDataCheck.spoken
    )

    @OptionGroup var options: CheckingOptions

    @Argument(
      help: ArgumentHelp(
        Phrases.helpDataCheckFolder.spoken,
        valueName: Phrases.folderName.spoken
      ),
      completion: .directory
    )
    var folder: String

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let faults: DataFaults
      do {
        let conference = try ConferenceFolder.load(folder)
        if try options.output.chosen == .text {
          let summary = Phrases.dataIsSound(
            folder,
            delegates: conference.roster.delegates.count,
            figures: conference.figures.count
          )
          try invocation.output.write(ForeignText.visible(summary[invocation.language]) + "\n")
        } else {
          try listing([]).print(options, to: &invocation)
        }
        return .done
      } catch let found as DataFaults {
        faults = found
      }
      // Of a folder that is not there nothing can be listed; it alone is input that is missing.
      if faults.faults.contains(where: { $0.file == folder }) {
        throw ConferenceFault(folder: folder, origin: .standard, faults: faults)
      }
      if try options.output.chosen == .text {
        for fault in faults.faults {
          let line = Phrases.dataFaultLine(fault, in: folder)[invocation.language]
          try invocation.output.write(ForeignText.visible(line) + "\n")
        }
        try invocation.output.flush()
        try invocation.say(Phrases.dataHasFaults(faults.faults.count))
      } else {
        try listing(faults.faults).print(options, to: &invocation)
      }
      return .badData
    }

    private func listing(_ faults: [DataFault]) -> Listing {
      Listing(
        verb: "data",
        items: faults.map { fault in
          .object([
            "file": .text(fault.file),
            "line": fault.line.map(JSON.integer),
            "column": fault.column.map(JSON.integer),
            "message": JSON(Phrases.dataFault(fault.reason)),
          ])
        },
        columns: [
          Listing.Column(heading: Phrases.columnFile),
          Listing.Column(heading: Phrases.columnLine, alignment: .right),
          Listing.Column(heading: Phrases.columnTextColumn, alignment: .right),
          Listing.Column(heading: Phrases.columnFault),
        ],
        rows: faults.map { fault in
          [
            .text(fault.file),
            fault.line.map(Cell.integer) ?? .empty,
            fault.column.map(Cell.integer) ?? .empty,
            .words(Phrases.dataFault(fault.reason)),
          ]
        }
      )
    }
  }
}
