import TestFiles
import Testing

@testable import Hub

@Suite("Words of other desks")
struct NotificationTests {
  @Test("what comes together with an answer is noticed, though nothing more comes")
  func withAnAnswer() throws {
    #expect(try isNoticed(from: PlayedServer.process + 1))
  }

  @Test("one's own is none")
  func ofOnesOwn() throws {
    #expect(try !isNoticed(from: PlayedServer.process))
  }

  private func isNoticed(from process: Int32) throws -> Bool {
    let folder = try TemporaryFolder()
    let server = try #require(PlayedServer(in: folder.path, notifiedBy: process))
    let connection = try PostgresConnection(server.address, by: Deadline(seconds: 60))
    try connection.run("LISTEN hoinghi", by: Deadline(seconds: 60))
    return try connection.waitForWord(milliseconds: 0)
  }
}
