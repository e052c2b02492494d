import Conference
import Glibc
import Interchange
import Spreadsheets
import Wording

/// A file that a list is read from; "-" is standard input.
struct ListInput {
  /// As it was given.
  let name: String
  private let bytes: FileBytes

  /// - Throws: ``InputFailure``, or ``BadList`` for standard input that is larger than any list.
  init(_ path: String) throws {
    name = path
    do throws(SpreadsheetFault) {
      bytes =
        path == InputLines.standard
        ? try .reading(STDIN_FILENO, limit: SpreadsheetLimits().fileBytes)
        : try .open(path, limit: .max)
    } catch {
      throw Self.failure(ListFault(error), of: path)
    }
  }

  /// The name without its folder, which is nobody's business later.
  var baseName: String {
    guard let slash = name.lastIndex(of: "/") else { return name }
    return String(name[name.index(after: slash)...])
  }

  /// Looks at what the file is.
  ///
  /// - Throws: ``InputFailure``, ``BadList``.
  func list(_ choices: RosterFile.Choices) throws -> ListFile {
    do throws(ListFault) {
      return try ListFile(bytes, choices)
    } catch {
      throw Self.failure(error, of: name)
    }
  }

  /// Reads the list that the file holds.
  ///
  /// - Throws: ``InputFailure``, ``BadList``.
  func read(_ list: ListFile, info: ConferenceInfo, language: Language) throws -> RosterFile {
    do throws(ListFault) {
      return try list.read(info: info, language: language)
    } catch {
      throw Self.failure(error, of: name)
    }
  }

  private static func failure(_ fault: ListFault, of path: String) -> any StatedError {
    guard case .unreadable(let code) = fault else { return BadList(file: path, fault: fault) }
    return InputFailure(code: code, path: path == InputLines.standard ? nil : path)
  }
}
