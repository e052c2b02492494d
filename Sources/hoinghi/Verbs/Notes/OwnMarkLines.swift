import Attendance
import BundledData
import Conference
import VietnameseText
import Wording

/// One's own stars and notes as lines of JSON: first what the file is, then a line for each thing.
enum OwnMarkLines {
  private static let schema = "hoinghi.notes/1"

  /// - Returns: No line where nothing is marked.
  static func lines(of marks: OwnMarks, _ conference: String) -> [String] {
    guard !marks.isEmpty else { return [] }
    let quoted: (String) -> String = { LineWriter.quoted($0) }
    return ["{\"schema\":\(quoted(schema)),\"conference\":\(quoted(conference))}"]
      + marks.all.map { mark in
        let note = mark.note.map { ",\"note\":" + quoted($0) } ?? ""
        return "{\"kind\":\(quoted(mark.subject.kind.rawValue)),\"id\":\(quoted(mark.subject.id))"
          + ",\"starred\":\(mark.isStarred)\(note),\"at\":\(quoted(mark.at.iso8601))}"
      }
  }

  /// Reads such lines, all of them or none.
  ///
  /// - Parameters:
  ///   - lines: Of a file.
  ///   - conference: The id of the one that they must be of.
  ///   - path: The file.
  /// - Returns: What they say.
  /// - Throws: ``RefusedLines``.
  static func marks(
    in lines: [String],
    of conference: String,
    path: String
  ) throws(RefusedLines) -> [OwnMark] {
    var marks: [OwnMark] = []
    var faults: [RefusedLines.Fault] = []
    var isHeaded = false
    for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      do throws(OwnMarkFault) {
        let value = try read(line)
        if isHeaded {
          marks.append(try mark(value))
        } else {
          guard value["schema"]?.string == schema else { throw .noExport }
          let found = value["conference"]?.string ?? ""
          guard found == conference else { throw .otherConference(found) }
          isHeaded = true
        }
      } catch {
        faults.append(
          RefusedLines.Fault(line: number + 1, column: error.column, words: error.words)
        )
        // What is no such file at all is said once.
        guard isHeaded else { break }
      }
    }
    guard faults.isEmpty else {
      let count = faults.count
      throw RefusedLines(path, faults, of: count, exportedBy: "notes export")
    }
    return marks
  }

  private static func read(_ line: String) throws(OwnMarkFault) -> JSONValue {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: Array(line.utf8))
      if let twice = document.duplicateKeys.first { throw twice }
      return document.root
    } catch {
      throw .unreadable(column: error.position.column)
    }
  }

  private static func mark(_ value: JSONValue) throws(OwnMarkFault) -> OwnMark {
    guard let kind = value["kind"]?.string.flatMap(OwnMark.Subject.Kind.init(rawValue:)),
      let id = value["id"]?.string, !id.isEmpty, ForeignText.isClean(id),
      let at = value["at"]?.string.flatMap({ Moment($0, defaultOffset: 0) })
    else { throw .noMark }
    let isStarred = value["starred"]?.bool ?? false
    let text = value["note"]?.string.flatMap(OwnNote.made)
    guard ForeignText.isClean(text ?? "") else { throw .unclean }
    let mark = OwnMark(
      OwnMark.Subject(kind, Composition.composed(id)),
      isStarred: isStarred,
      note: text,
      at: at
    )
    guard mark.isBounded else { throw .tooLong }
    guard !mark.isEmpty else { throw .noMark }
    return mark
  }
}

/// Why a line is no star and no note.
private enum OwnMarkFault: Error, Hashable {
  case unreadable(column: Int)
  case noExport, noMark, tooLong, unclean
  case otherConference(String)

  /// Where in the line; nil where it is the whole line's.
  var column: Int? { if case .unreadable(let column) = self { column } else { nil } }

  var words: Localized {
    switch self {
    case .unreadable: Phrases.markLineIsUnreadable
    case .noExport: Phrases.marksAreNoExport
    case .noMark: Phrases.markLineIsNoMark
    case .tooLong: Phrases.markLineIsTooLong
    case .unclean: Phrases.markLineIsUnclean
    case .otherConference(let id): Phrases.marksAreOfOther(id)
    }
  }
}
