/// What an archive is that holds no spreadsheet which can be read.
enum OtherArchive {
  static func kind(_ archive: Archive) -> SpreadsheetFault.Kind {
    if archive.has("xl/workbook.bin") { return .xlsb }
    if archive.hasFolder("Index/") || archive.has("Index.zip") || archive.has("index.apxl") {
      return .numbers
    }
    let isDocument =
      archive.has("[Content_Types].xml") || archive.has("META-INF/manifest.xml")
    return isDocument ? .document : .archive
  }
}
