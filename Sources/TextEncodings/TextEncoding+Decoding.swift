import VietnameseText

extension TextEncoding {
  /// The text that bytes hold, in Unicode's form NFC and without a byte order mark.
  ///
  /// What the encodings before Unicode leave empty becomes U+FFFD.
  ///
  /// - Throws: ``TextEncodingFault`` where they are no Unicode, or iconv(3) lacks the encoding.
  package static func decode(_ bytes: [UInt8], as encoding: TextEncoding)
    throws(TextEncodingFault) -> String
  {
    let text =
      switch encoding {
      case .utf8: try utf8(bytes)
      case .utf16LittleEndian: try utf16(bytes, isBigEndian: false)
      case .utf16BigEndian: try utf16(bytes, isBigEndian: true)
      case .windows1258: try converted(bytes, "CP1258")
      case .viscii: try converted(bytes, "VISCII")
      case .tcvn3: SingleByteTable.tcvn3.text(bytes)
      case .vni: VNIText.text(bytes)
      }
    return Composition.composed(text)
  }

  /// What a text means that was typed with a font of the encoding and saved as Unicode: "NguyÔn V¨n"
  /// by TCVN3 is Nguyễn Văn.
  ///
  /// - Returns: Nothing where it holds letters that no such font draws.
  package static func reread(_ text: String, as encoding: TextEncoding) -> String? {
    if encoding == .utf8 { return unmistaken(text) }
    guard let bytes = SingleByteTable.windows1252.bytes(text) else { return nil }
    return try? decode(bytes, as: encoding)
  }

  private static func utf8(_ bytes: [UInt8]) throws(TextEncodingFault) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
    // The longest beginning that is right ends where the fault lies.
    var decoder = Unicode.UTF8.ForwardParser()
    var rest = bytes[start...].makeIterator()
    var offset = start
    while case .valid(let scalar) = decoder.parseScalar(from: &rest) { offset += scalar.count }
    throw fault(bytes, at: offset) { $0 == 0x0A }
  }

  private static func utf16(_ bytes: [UInt8], isBigEndian: Bool) throws(TextEncodingFault)
    -> String
  {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
    }
    let start = units.first == 0xFEFF ? 1 : 0
    var decoder = UTF16.ForwardParser()
    var rest = units[start...].makeIterator()
    var offset = start
    var scalars = String.UnicodeScalarView()
    parsing: while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let scalar):
        offset += scalar.count
        scalars.append(UTF16.decode(scalar))
      case .error:
        throw .invalid(offset: offset * 2, line: 1 + units[..<offset].count { $0 == 0x0A })
      case .emptyInput: break parsing
      }
    }
    guard bytes.count.isMultiple(of: 2) else {
      throw .invalid(offset: bytes.count - 1, line: 1 + units.count { $0 == 0x0A })
    }
    return String(scalars)
  }

  private static func fault(_ bytes: [UInt8], at offset: Int, _ endsLine: (UInt8) -> Bool)
    -> TextEncodingFault
  {
    .invalid(offset: offset, line: 1 + bytes[..<offset].count(where: endsLine))
  }

  private static func converted(_ bytes: [UInt8], _ name: String) throws(TextEncodingFault)
    -> String
  {
    guard let text = CodePage.utf8(bytes, named: name) else { throw .unknownHere }
    return String(decoding: text, as: UTF8.self)
  }
}
