import ArgumentParser
import Glibc
import Wording

/// The file that a verb writes or reads.
struct FileArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(Phrases.helpFile.spoken, valueName: Phrases.fileName.spoken),
    completion: .file()
  )
  var file: String

  /// - Throws: ``UsageError`` where it is empty.
  func required(by path: [String]) throws(UsageError) -> String {
    guard !file.isEmpty else {
      throw UsageError(.missingArgument("<\(Phrases.fileName.spoken)>"), path: path)
    }
    return file
  }
}

extension String {
  /// The path from the root on; itself where the file is not there.
  var absolutePath: String {
    guard let resolved = realpath(self, nil) else { return self }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
