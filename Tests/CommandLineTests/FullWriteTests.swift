import Glibc
import Testing

@testable import hoinghi

@Suite("Writing to the last byte")
struct FullWriteTests {
  /// Answers of write(2) in turn, each with the errno that stands when it comes back.
  private final class Script {
    var answers: [(written: Int, code: Int32)]
    var sizes: [Int] = []

    init(_ answers: [(Int, Int32)]) {
      self.answers = answers.map { (written: $0.0, code: $0.1) }
    }

    func write(_: Int32, _: UnsafeRawPointer?, size: Int) -> Int {
      sizes.append(size)
      guard !answers.isEmpty else {
        errno = ENOTRECOVERABLE
        return -1
      }
      let answer = answers.removeFirst()
      errno = answer.code
      return answer.written
    }
  }

  @Test("a part that was taken is not written again, and an interruption is no failure")
  func goesOn() {
    let script = Script([(2, 0), (-1, EINTR), (3, 0)])
    #expect(FullWrite.perform(Array("hello".utf8), to: 1, write: script.write) == nil)
    #expect(script.sizes == [5, 3, 3])
  }

  @Test("nothing taken is a failure, whatever errno an earlier call left", arguments: [EINTR, 0])
  func nothingTaken(_ stale: Int32) {
    let script = Script([(0, stale)])
    #expect(FullWrite.perform([1], to: 1, write: script.write) == EIO)
    #expect(script.sizes == [1])
  }

  @Test("a failure is told by its errno", arguments: [EPIPE, ENOSPC])
  func failure(_ code: Int32) {
    #expect(FullWrite.perform([1], to: 1, write: Script([(-1, code)]).write) == code)
  }
}
