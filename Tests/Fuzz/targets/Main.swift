import Glibc
import SampleSchedules

#if FUZZING
  /// libFuzzer's main calls this with each input; FUZZ_TARGET in the environment names the target.
  @_cdecl("LLVMFuzzerTestOneInput")
  func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }

  private let chosen: FuzzTarget = {
    guard let name = getenv("FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name))
    else { fatalError("FUZZ_TARGET names no target") }
    return target
  }()
#else
  /// `fuzz-targets TARGET FILE…` gives each file to a target once; `fuzz-targets seeds FOLDER` writes
  /// inputs to begin with.
  @main
  enum Main {
    static func main() {
      let words = CommandLine.arguments
      if words.count == 3, words[1] == "seeds" { return Seeds.write(into: words[2]) }
      guard words.count > 1, let target = FuzzTarget(rawValue: words[1]) else {
        let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: "|")
        print("usage: fuzz-targets \(names) FILE…, fuzz-targets seeds FOLDER")
        exit(64)
      }
      for path in words.dropFirst(2) {
        guard let bytes = Seeds.read(path) else {
          print("\(path): cannot be read")
          exit(66)
        }
        target.run(bytes)
      }
    }
  }
#endif
