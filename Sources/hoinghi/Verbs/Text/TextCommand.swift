import ArgumentParser
import Conference
import VietnameseText
import Wording

/// `text`: what the program knows of Vietnamese text, for pipes.
///
/// Standard input to standard output, line by line. A line ends at a line feed; the return of a
/// CRLF is kept aside and put back, but for `clean`, which shows it. Every line that goes out ends
/// with a line feed. Bytes that are no UTF-8 become U+FFFD where a line is changed or measured;
/// `sort` and `match` hand lines on as they came. Before a terminal nothing of a line acts: every
/// verb shows controls as `clean` does, but for tabs.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: Phrases.helpTextVerb.spoken,
    subcommands: [
      Fold.self, Sort.self, Width.self, Keys.self, Clean.self, Match.self,
    ]
  )

  /// Rewrites standard input line by line, in constant memory but for the longest line.
  static func rewrite(
    _ invocation: inout Invocation,
    keepingReturn: Bool = true,
    _ change: (inout [UInt8], UnsafeBufferPointer<UInt8>) -> Void
  ) throws {
    var input = InputLines()
    var changed: [UInt8] = []
    while try input.readLine() {
      changed.removeAll(keepingCapacity: true)
      input.withLine { line in
        let hasReturn = keepingReturn && line.last == 0x0D
        change(&changed, hasReturn ? UnsafeBufferPointer(rebasing: line.dropLast()) : line)
        if hasReturn { changed.append(0x0D) }
      }
      try invocation.write(line: changed)
    }
  }

  /// `text fold`: lower case without marks.
  struct Fold: Verb {
    static let configuration = CommandConfiguration(
      commandName: "fold",
      abstract: Phrases.helpTextFold.spoken
    )

    @OptionGroup var options: PlainOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      try TextCommand.rewrite(&invocation) { Folding.append($1, to: &$0) }
      return .done
    }
  }

  /// `text width`: the columns of each line, a tab, the line.
  struct Width: Verb {
    static let configuration = CommandConfiguration(
      commandName: "width",
      abstract: Phrases.helpTextWidth.spoken
    )

    @OptionGroup var options: PlainOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      try TextCommand.rewrite(&invocation) { changed, line in
        let text = String(decoding: line, as: UTF8.self)
        let columns = DisplayWidth.terminalColumns(of: text) ?? -1
        changed.append(contentsOf: "\(columns)\t".utf8)
        changed.append(contentsOf: text.utf8)
      }
      return .done
    }
  }

  /// `text keys`: the text that keystrokes spell.
  struct Keys: Verb {
    static let configuration = CommandConfiguration(
      commandName: "keys",
      abstract: Phrases.helpTextKeys.spoken
    )

    @Option(
      help: ArgumentHelp(Phrases.helpTextKeysMethod.spoken, valueName: "telex|vni"),
      completion: .list(KeystrokeMethod.words)
    )
    var method = KeystrokeMethod.telex.rawValue

    @OptionGroup var options: PlainOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let chosen = try KeystrokeMethod(method, of: "--method")
      try TextCommand.rewrite(&invocation) { changed, line in
        let keys = String(decoding: line, as: UTF8.self)
        changed.append(contentsOf: Keystrokes.spelling(of: keys, method: chosen).utf8)
      }
      return .done
    }
  }

  /// `text clean`: what a terminal would obey, shown instead.
  struct Clean: Verb {
    static let configuration = CommandConfiguration(
      commandName: "clean",
      abstract: Phrases.helpTextClean.spoken
    )

    @OptionGroup var options: PlainOptions

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      try TextCommand.rewrite(&invocation, keepingReturn: false) { changed, line in
        let text = String(decoding: line, as: UTF8.self)
        changed.append(contentsOf: ForeignText.visible(text).utf8)
      }
      return .done
    }
  }
}

extension KeystrokeMethod: Choice {}
