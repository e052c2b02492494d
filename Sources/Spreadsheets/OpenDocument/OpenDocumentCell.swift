/// The cell of an OpenDocument table that was read last, as text.
struct OpenDocumentCell {
  private(set) var kind = SheetRow.Kind.empty
  private(set) var text: [UInt8] = []
  /// Its paragraphs, as they are shown.
  private var shown = OpenDocumentText()

  var isEmpty: Bool { text.isEmpty }

  /// Reads the cell that has just begun, up to its end.
  mutating func read(
    _ reader: inout XMLReader<OpenDocument>,
    mostBytes: Int,
    part: String
  ) throws(SpreadsheetFault) {
    text.removeAll(keepingCapacity: true)
    kind = readValue(reader)
    try shown.read(&reader, mostBytes: mostBytes, part: part)
    switch kind {
    case .number where Self.keepsMore(shown.bytes, than: text): text = shown.bytes
    case .text where !shown.bytes.isEmpty: text = shown.bytes
    case .error where !shown.bytes.isEmpty || text.isEmpty:
      // What is shown without a value is a text all the same.
      if text == Array(SheetRow.uncalculated.utf8) { kind = .text }
      text = shown.bytes
    default: break
    }
  }

  /// Takes the value that the cell's attributes give (ODF 1.3 part 3, 19.385); what it is.
  private mutating func readValue(_ reader: borrowing XMLReader<OpenDocument>) -> SheetRow.Kind {
    if reader.string(.extendedType) == "error" { return .error }
    switch reader.string(.valueType) {
    case "float", "currency": return readNumber(reader, isPercentage: false)
    case "percentage": return readNumber(reader, isPercentage: true)
    case "date":
      guard let date = reader.string(.dateValue) else { return .text }
      text = Array(Self.date(date).utf8)
      return .date
    case "time":
      guard let seconds = reader.string(.timeValue).flatMap(Self.seconds) else { return .text }
      SerialDate.appendTime(seconds, to: &text)
      return .date
    case "boolean":
      guard let flag = reader.string(.booleanValue) else { return .text }
      text = Array((flag == "true" ? "TRUE" : "FALSE").utf8)
      return .boolean
    case nil where reader.string(.formula) != nil:
      text = Array(SheetRow.uncalculated.utf8)
      return .error
    default:
      text = reader.withAttribute(.stringValue) { Array($0) } ?? []
      return .text
    }
  }

  private mutating func readNumber(
    _ reader: borrowing XMLReader<OpenDocument>,
    isPercentage: Bool
  ) -> SheetRow.Kind {
    guard let number = reader.string(.value).flatMap(Double.init), number.isFinite else {
      return .text
    }
    NumberText.append(isPercentage ? number * 100 : number, to: &text)
    if isPercentage { text.append(UInt8(ascii: "%")) }
    return .number
  }

  /// Whether a number is shown with zeros before it, or as a telephone number: its digits are the
  /// same, and the format gives it more.
  private static func keepsMore(_ shown: [UInt8], than number: [UInt8]) -> Bool {
    guard let first = shown.first, "0+(".utf8.contains(first), shown != number,
      shown.allSatisfy("0123456789 +-()./".utf8.contains)
    else { return false }
    let digits = shown.filter { (0x30...0x39).contains($0) }.drop { $0 == UInt8(ascii: "0") }
    return digits.elementsEqual(number) || first != UInt8(ascii: "0") && digits.hasSuffix(number)
  }

  /// A date without a time that is midnight, and without fractions of a second.
  private static func date(_ value: String) -> Substring {
    let whole = value.prefix { $0 != "." && $0 != "Z" }
    return whole.hasSuffix("T00:00:00") ? whole.dropLast("T00:00:00".count) : whole
  }

  /// The seconds of a duration: PT08H30M00S, P1DT2H (XML Schema part 2, 3.2.6, without months).
  private static func seconds(_ duration: String) -> Int? {
    guard duration.hasPrefix("P") else { return nil }
    var (total, value) = (0, 0)
    var isFraction = false
    for byte in duration.utf8.dropFirst() {
      switch byte {
      case UInt8(ascii: "T"): break
      case UInt8(ascii: "."), UInt8(ascii: ","): isFraction = true
      case 0x30...0x39:
        guard value < 1_000_000 else { return nil }
        if !isFraction { value = value * 10 + Int(byte - 0x30) }
      case UInt8(ascii: "D"), UInt8(ascii: "H"), UInt8(ascii: "M"), UInt8(ascii: "S"):
        let unit = [UInt8(ascii: "D"): 86_400, UInt8(ascii: "H"): 3600, UInt8(ascii: "M"): 60]
        total += value * (unit[byte] ?? 1)
        value = 0
      default: return nil
      }
    }
    return total
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ other: [UInt8]) -> Bool { suffix(other.count).elementsEqual(other) }
}
