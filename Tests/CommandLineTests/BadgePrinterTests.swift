import Conference
import Glibc
import TestFiles
import Testing
import Wording

@testable import hoinghi

/// Cards go to real programs here: what a program does with its input is what is tried.
@Suite("Cards that a program prints in the background")
struct BadgePrinterTests {
  private let folder: TemporaryFolder
  private let an = BadgePrinter.Holder(code: "1010", name: "An")
  private let binh = BadgePrinter.Holder(code: "1029", name: "Bình")

  init() throws { folder = try TemporaryFolder() }

  /// A printer whose program is a script; `$0` is a path in the folder.
  private func printer(_ script: String, limit: Int = 600_000) -> BadgePrinter {
    BadgePrinter(["sh", "-c", script, folder["out"]], limit: limit)
  }

  private func pdf(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Waits until the program that runs has ended.
  private func waitForEnd(of printer: borrowing BadgePrinter) throws {
    let awaited = printer.awaited
    var file = pollfd(fd: try #require(awaited).file, events: Int16(POLLIN), revents: 0)
    try #require(poll(&file, 1, 60_000) == 1)
  }

  private var out: String { get throws { try Files.text(of: folder["out"]) } }

  @Test("a card is read to its last byte, and the next one after it")
  func prints() throws {
    var printer = printer("cat >> \"$0\"")
    let long = String(repeating: "x", count: 300_000)
    let said1 = printer.print(pdf(long), of: an, at: 0)
    #expect(said1 == Phrases.badgePrints("An"))
    let said2 = printer.print(pdf("|second"), of: binh, at: 0)
    #expect(said2 == Phrases.badgePrints("Bình"))
    try waitForEnd(of: printer)
    let said3 = printer.catchUp(at: 1)
    #expect(said3 == Phrases.badgePrinted("An", still: []))
    // The next one has begun by now.
    #expect(try out.hasPrefix(long))
    try waitForEnd(of: printer)
    let said4 = printer.catchUp(at: 2)
    #expect(said4 == Phrases.badgePrinted("Bình", still: []))
    #expect(try out == long + "|second")
    let awaited = printer.awaited
    let last = printer.catchUp(at: 3)
    #expect(awaited == nil && last == nil)
    let said5 = printer.finish(within: 0)
    #expect(said5 == nil)
  }

  @Test("while it runs nothing is said")
  func runs() throws {
    mkfifo(folder["out"], 0o600)
    var printer = printer("cat > \"$0\"")
    _ = printer.print(pdf("card"), of: an, at: 0)
    let said6 = printer.catchUp(at: 599_999)
    #expect(said6 == nil)
    #expect(try out == "card")
    try waitForEnd(of: printer)
    let said7 = printer.catchUp(at: 600_001)
    #expect(said7 == Phrases.badgePrinted("An", still: []))
  }

  @Test("one that reads nothing holds nobody up")
  func readsNothing() throws {
    var printer = BadgePrinter(["true"])
    _ = printer.print([UInt8](repeating: 0, count: 1 << 20), of: an, at: 0)
    try waitForEnd(of: printer)
    let said8 = printer.catchUp(at: 0)
    #expect(said8 == Phrases.badgePrinted("An", still: []))
  }

  @Test("an argument is an argument: no shell reads it")
  func argument() throws {
    var printer = BadgePrinter([
      "sh", "-c", "printf %s \"$1\" > \"$0\"", folder["out"], "a b;$HOME'*",
    ])
    _ = printer.print([], of: an, at: 0)
    try waitForEnd(of: printer)
    _ = printer.catchUp(at: 0)
    #expect(try out == "a b;$HOME'*")
  }

  @Test("a failure is told with the last words, and stays told until that card is printed")
  func fails() throws {
    var printer = printer(
      "test -e \"$0\" || { touch \"$0\"; echo a; printf 'no \\033[31mpaper\\n' >&2; exit 3; }"
    )
    _ = printer.print(pdf("card"), of: an, at: 0)
    _ = printer.print(pdf("card"), of: binh, at: 0)
    try waitForEnd(of: printer)
    let words = printer.catchUp(at: 0)
    #expect(
      words
        == Phrases.badgesNotPrinted(
          ["An"],
          Phrases.printerFailed("sh", status: 3, said: "no \u{241B}[31mpaper")
        )
    )
    #expect(words?.vi.unicodeScalars.contains("\u{1B}") == false)
    try waitForEnd(of: printer)
    let said9 = printer.catchUp(at: 0)
    #expect(said9 == Phrases.badgePrinted("Bình", still: ["An"]))
    let unprinted = printer.unprinted
    #expect(unprinted == [an])
    _ = printer.print(pdf("card"), of: an, at: 0)
    try waitForEnd(of: printer)
    let said10 = printer.catchUp(at: 0)
    #expect(said10 == Phrases.badgePrinted("An", still: []))
    let said11 = printer.finish(within: 0)
    #expect(said11 == nil)
  }

  @Test("one that a signal ended has failed")
  func signalled() throws {
    var printer = printer("kill -TERM $$")
    _ = printer.print(pdf("card"), of: an, at: 0)
    try waitForEnd(of: printer)
    let why = Phrases.printerFailed("sh", status: 143, said: "")
    let said12 = printer.catchUp(at: 0)
    #expect(said12 == Phrases.badgesNotPrinted(["An"], why))
  }

  @Test("one that hangs is stopped once its time is over, with whatever it started")
  func hangs() throws {
    mkfifo(folder["out"], 0o600)
    let held = open(folder["out"], O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    defer { close(held) }
    var file = pollfd(fd: held, events: Int16(POLLIN), revents: 0)
    var printer = printer("exec 3> \"$0\"; sleep 100000 & echo ready >&3; wait", limit: 5_000)
    _ = printer.print(pdf("card"), of: an, at: 100)
    let awaited = printer.awaited
    #expect(awaited?.due == 5_100)
    let said13 = printer.catchUp(at: 5_099)
    #expect(said13 == nil)
    try #require(poll(&file, 1, 60_000) == 1)
    var bytes = [UInt8](repeating: 0, count: 16)
    #expect(read(held, &bytes, bytes.count) == 6)
    let said14 = printer.catchUp(at: 5_100)
    #expect(said14 == nil)
    // What was started holds the pipe, and lets go of it where it ends as well.
    try #require(poll(&file, 1, 60_000) == 1)
    #expect(read(held, &bytes, bytes.count) == 0)
    try waitForEnd(of: printer)
    let why = Phrases.printerTookTooLong("sh", seconds: 5)
    let said15 = printer.catchUp(at: 5_101)
    #expect(said15 == Phrases.badgesNotPrinted(["An"], why))
  }

  @Test("one that is not there is told at once, for everybody who waits")
  func missing() throws {
    var printer = BadgePrinter([folder["none"]])
    let words = printer.print(pdf("card"), of: an, at: 0)
    #expect(words.vi.hasPrefix("CHƯA IN được thẻ của An: không chạy được \(folder["none"])"))
    let awaited = printer.awaited
    #expect(awaited == nil)
    let said16 = printer.finish(within: 0)
    #expect(said16 == Phrases.badgesLeft(["An"]))
  }

  @Test("so many wait and no more; whoever leaves is told whose cards came to nothing")
  func full() throws {
    var printer = printer("sleep 100000")
    for number in 0...20 {
      let holder = BadgePrinter.Holder(code: "\(number)", name: "Người \(number)")
      let said17 = printer.print([], of: holder, at: 0)
      #expect(said17 == Phrases.badgePrints(holder.name))
    }
    let refused = printer.print([], of: an, at: 0)
    #expect(refused == Phrases.badgesNotPrinted(["An"], Phrases.printerIsBusy))
    let left = ["An", "Người 0"] + (1...20).map { "Người \($0)" }
    let said18 = printer.finish(within: 1)
    #expect(said18 == Phrases.badgesLeft(left))
  }

  @Test("whoever leaves while a card is printed has it")
  func leaves() throws {
    var printer = printer("cat > \"$0\"")
    _ = printer.print(pdf("card"), of: an, at: 0)
    let said19 = printer.finish(within: 60_000)
    #expect(said19 == nil)
    #expect(try out == "card")
  }
}
