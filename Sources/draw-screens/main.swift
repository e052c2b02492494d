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
  for language in Language.allCases {
    for picture in Picture.all {
      let canvas = picture.canvas(of: conference, language: language)
      try write(canvas, of: picture.name, picture.description, language)
    }
    for picture in HallPicture.all {
      let canvas = picture.canvas(of: conference, language: language)
      try write(canvas, of: picture.name, picture.description, language)
    }
  }
} catch {
  print("draw-screens: \(error)")
  exit(74)
}

func write(
  _ canvas: Canvas,
  of name: String,
  _ description: Localized,
  _ language: Language
) throws {
  let path = "\(folder)/\(name).\(language.rawValue)"
  let svg = CanvasSVG(canvas, title: "hoinghi: \(name)", description: description[language])
  try write(svg.text, to: path + ".svg")
  try write(canvas.lines.joined(separator: "\n") + "\n", to: path + ".txt")
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
