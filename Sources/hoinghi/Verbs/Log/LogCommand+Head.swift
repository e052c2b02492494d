import ArgumentParser
import Attendance
import Store
import Wording

extension LogCommand {
  /// `log head`: the end of this store's chain, to be written on paper.
  struct Head: Verb {
    static let configuration = CommandConfiguration(
      commandName: "head",
      abstract: Phrases.helpLogHead.spoken
    )

    @OptionGroup var options: PrintingOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let head = try invocation.store()?.load().head
      if let head, try options.output.chosen == .text {
        // Bare, for `log verify --head "$(hoinghi log head)"`.
        try invocation.output.write(head.words + "\n")
      } else {
        try Listing(head: head).print(options, to: &invocation)
      }
      return .done
    }
  }
}

extension Listing {
  fileprivate init(head: ChainHead?) {
    let heads = [head].compactMap(\.self)
    self.init(
      verb: "log-head",
      items: heads.map { head in
        .object([
          "head": .text(head.words),
          "store": .text(head.store),
          "sequence": .integer(Int(head.sequence)),
          "hash": .text(head.hash.hex),
        ])
      },
      columns: [
        Column(heading: Phrases.columnHead),
        Column(heading: Phrases.columnStore),
        Column(heading: Phrases.columnSequence, alignment: .right),
        Column(heading: Phrases.columnHash),
      ],
      rows: heads.map { head in
        [
          .text(head.words), .text(head.store), .integer(Int(head.sequence)),
          .text(head.hash.hex),
        ]
      },
      whenEmpty: Phrases.logIsEmpty
    )
  }
}
