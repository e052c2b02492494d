import TextEncodings

extension CodePage {
  /// The text as UTF-8 from the code page of a machine, which Excel wrote before it wrote Unicode.
  ///
  /// Its number is as a record of the file gives it ([MS-XLS] 2.4.52); 1252 where it is unknown.
  static func utf8(_ bytes: [UInt8], _ number: Int) -> [UInt8] {
    if !bytes.contains(where: { $0 >= 0x80 }) { return bytes }
    let name =
      switch number {
      case 0x8000, 10_000: "MACINTOSH"
      case 0x8001: "CP1252"
      default: "CP\(number)"
      }
    return utf8(bytes, named: name) ?? utf8(bytes, named: "CP1252") ?? []
  }
}
