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
  /// - Throws: ``RefusedMarks``.
  static func marks(
    in lines: [String],
    of conference: String,
    path: String
  ) throws(RefusedMarks) -> [OwnMark] {
    var marks: [OwnMark] = []
    var faults: [RefusedMarks.Fault] = []
    var isHeaded = false
    for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
      do throws(RefusedMarks.Reason) {
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
        faults.append(RefusedMarks.Fault(line: number + 1, reason: error))
        // What is no such file at all is said once.
        guard isHeaded else { break }
      }
    }
    guard faults.isEmpty else { throw RefusedMarks(path: path, faults: faults) }
    return marks
  }

  private static func read(_ line: String) throws(RefusedMarks.Reason) -> JSONValue {
    do throws(JSONSyntaxError) {
      let document = try JSONDocument(parsing: Array(line.utf8))
      if let twice = document.duplicateKeys.first { throw twice }
      return document.root
    } catch {
      throw .unreadable(column: error.position.column)
    }
  }

  private static func mark(_ value: JSONValue) throws(RefusedMarks.Reason) -> OwnMark {
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

/// A file of stars and notes of which nothing was taken in.
struct RefusedMarks: StatedError, Hashable {
  enum Reason: Error, Hashable {
    case unreadable(column: Int)
    case noExport, noMark, tooLong, unclean
    case otherConference(String)

    fileprivate var words: Localized {
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

  struct Fault: Hashable {
    var line: Int
    var reason: Reason
  }

  var path: String
  var faults: [Fault]

  /// How many are told.
  private static let most = 5

  var status: ExitStatus { .badData }

  var words: Localized {
    let lines = faults.prefix(Self.most).map { fault in
      if case .unreadable(let column) = fault.reason {
        return Phrases.atPlace(file: path, line: fault.line, column: column, fault.reason.words)
      }
      return Phrases.atLine(file: path, line: fault.line, fault.reason.words)
    }
    let rest = faults.count - lines.count
    let end = rest > 0 ? [Phrases.moreRefused(rest)] : []
    return Phrases.lines(lines + end + [Phrases.nothingTakenIn(path)])
  }
}
