import Glibc
import TestFiles
import Testing

@testable import hoinghi

@Suite("New files")
struct NewFileTests {
  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  @Test("a file has its name once it is whole, and only its owner may read it")
  func whole() throws {
    let folder = try TemporaryFolder()
    let path = folder["new"]
    var file = try NewFile.begin(path)
    try file.write(String(repeating: "dòng\n", count: 50_000))
    #expect(mode(path) == nil)
    try file.finish()
    #expect(mode(path) == 0o600)
  }

  @Test("a file that is not finished leaves nothing")
  func unfinished() throws {
    let folder = try TemporaryFolder()
    do {
      var file = try NewFile.begin(folder["new"])
      try file.write("x")
    }
    #expect(try Files.names(in: folder.path).isEmpty)
  }

  @Test("what has the name keeps it, should it appear meanwhile too")
  func existing() throws {
    let folder = try TemporaryFolder()
    let path = folder["new"]
    #expect(throws: NewFileError(path: path, reason: .exists)) {
      var file = try NewFile.begin(path)
      symlink("elsewhere", path)
      try file.finish()
    }
    #expect(throws: NewFileError(path: path, reason: .exists)) { _ = try NewFile.begin(path) }
  }

  @Test("a folder that is not there is told by its errno")
  func missingFolder() {
    let reason = NewFileError.Reason.cannotCreate(ENOENT)
    #expect(throws: NewFileError(path: "/nonexistent/x", reason: reason)) {
      _ = try NewFile.begin("/nonexistent/x")
    }
  }
}
