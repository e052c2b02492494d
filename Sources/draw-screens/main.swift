import BundledData
import CompanionUI
import Conference
import Glibc
import Terminal

// Draws the pictures of the guides with the real shell and canvas into the folder that is named:
// NAME.LANG.svg and NAME.LANG.txt.

guard CommandLine.arguments.count == 2 else {
  print("usage: draw-screens FOLDER")
  exit(64)
}
let folder = CommandLine.arguments[1]
do {
  let conference = BundledConference.conference
  for picture in Picture.all {
    for language in Language.allCases {
      let canvas = picture.canvas(of: conference, language: language)
      let path = "\(folder)/\(picture.name).\(language.rawValue)"
      let svg = CanvasSVG(
        canvas,
        title: "hoinghi: \(picture.name)",
        description: picture.description[language]
      )
      try write(svg.text, to: path + ".svg")
      try write(canvas.lines.joined(separator: "\n") + "\n", to: path + ".txt")
    }
  }
} catch {
  print("draw-screens: \(error)")
  exit(74)
}

func write(_ text: String, to path: String) throws {
  guard let file = fopen(path, "w") else { throw CannotWrite(path: path, number: errno) }
  defer { fclose(file) }
  let bytes = Array(text.utf8)
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
    throw CannotWrite(path: path, number: errno)
  }
}

struct CannotWrite: Error {
  var path: String
  var number: Int32
}
