import Conference
import Testing

@Suite struct DelegateCodeTests {
  @Test("the check digit is Damm's", arguments: [(572, "5724"), (0, "0000"), (101, "1010")])
  func knownCodes(_ number: Int, _ code: String) {
    // 572 and its 4 are the usual worked example of the algorithm.
    #expect(DelegateCode.make(number) == code)
  }

  @Test("every code of every length is valid", arguments: [4, 5])
  func allValid(length: Int) {
    for code in codes(length: length) { #expect(DelegateCode.isValid(code)) }
  }

  @Test("every single wrong digit is found, over all codes of four digits")
  func wrongDigits() {
    for code in codes(length: 4) {
      let digits = Array(code.utf8)
      for place in digits.indices {
        for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != digits[place] {
          var wrong = digits
          wrong[place] = digit
          #expect(!DelegateCode.isValid(String(decoding: wrong, as: UTF8.self)))
        }
      }
    }
  }

  @Test("every swap of two neighbours is found, over all codes", arguments: [4, 5])
  func swaps(length: Int) {
    for code in codes(length: length) {
      let digits = Array(code.utf8)
      for place in 1..<digits.count where digits[place] != digits[place - 1] {
        var wrong = digits
        wrong.swapAt(place, place - 1)
        #expect(!DelegateCode.isValid(String(decoding: wrong, as: UTF8.self)))
      }
    }
  }

  @Test(
    "what is no code is refused",
    arguments: ["", "572", "57244", "5 24", "57２4", "-724", "5724 ", "572a", "5724572"]
  )
  func refused(_ text: String) {
    #expect(!DelegateCode.isValid(text))
  }

  @Test("a number that does not fit its length makes no code")
  func tooLarge() {
    #expect(DelegateCode.make(1000, length: 4) == nil)
    #expect(DelegateCode.make(-1) == nil)
    #expect(DelegateCode.make(1, length: 7) == nil)
    #expect(DelegateCode.make(99_999, length: 6) != nil)
  }

  @Test("a wrong check digit can be put right")
  func corrected() {
    #expect(DelegateCode.corrected("5721") == "5724")
    #expect(DelegateCode.corrected("57x1") == nil)
  }

  private func codes(length: Int) -> [String] {
    let count = (1..<length).reduce(1) { count, _ in count * 10 }
    let codes = (0..<count).compactMap { DelegateCode.make($0, length: length) }
    #expect(codes.count == count)
    return codes
  }
}
