/// One part of a zip package that is no spreadsheet.
package enum PackagePart {
  /// Unpacks a part, such as the `content.xml` of a document.
  ///
  /// - Parameters:
  ///   - name: The part's name.
  ///   - file: The package.
  ///   - limits: How much may be unpacked.
  /// - Returns: The part's bytes.
  /// - Throws: ``SpreadsheetFault``, also where there is no such part.
  package static func bytes(
    of name: String,
    in file: FileBytes,
    limits: SpreadsheetLimits = SpreadsheetLimits()
  ) throws(SpreadsheetFault) -> [UInt8] {
    let part = try Archive(file, limits: limits).requiredPart(name)
    var bytes: [UInt8] = []
    while true {
      let next = try part.beginning(1 << 16)
      if next.isEmpty { return bytes }
      bytes += next
    }
  }
}
