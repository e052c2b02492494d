import ArgumentParser
import VietnameseText
import Wording

extension TextCommand {
  /// `text sort`: the lines in Vietnamese order; equal ones stay in their own.
  struct Sort: Verb {
    static let configuration = CommandConfiguration(
      commandName: "sort",
      abstract: Phrases.helpTextSort.spoken
    )

    private enum Order: String, Choice {
      case givenName = "given-name"
      case text
    }

    @Option(
      help: ArgumentHelp(Phrases.helpTextSortBy.spoken, valueName: "given-name|text"),
      completion: .list(Order.words)
    )
    var by = Order.text.rawValue

    @OptionGroup var options: PlainOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let order = try Order(by, of: "--by")
      let input = try WholeInput()
      try input.withBytes { bytes in
        let keyed = input.lines.map { line in
          let text = String(decoding: bytes[input.content(of: line)], as: UTF8.self)
          switch order {
          case .givenName: return (key: CollationKey(personalName: text), line: line)
          case .text: return (key: CollationKey(text), line: line)
          }
        }
        let sorted = keyed.sorted { left, right in
          left.key == right.key
            ? left.line.lowerBound < right.line.lowerBound : left.key < right.key
        }
        for entry in sorted {
          try invocation.write(line: bytes[entry.line])
        }
      }
      return .done
    }
  }
}
