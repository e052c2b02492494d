/// A canvas as a picture for documentation: one SVG file that needs no other.
///
/// Every run of text is stretched to the columns that it takes, frames and bars are drawn as
/// shapes, so that the picture is aligned in any monospaced font.
package struct CanvasSVG {
  package enum Variant: Hashable, Sendable, CaseIterable {
    case light, dark
    /// Light, and dark where the viewer asks for it.
    case automatic
  }

  private static let cell = Size(width: 9, height: 19)
  private static let margin = 10
  private static let baseline = 14

  private let canvas: Canvas
  private let title: String
  private let description: String
  private let variant: Variant

  /// - Parameters:
  ///   - canvas: what to draw.
  ///   - title: the picture's name, read out by screen readers.
  ///   - description: what can be seen in it.
  ///   - variant: its colours.
  package init(_ canvas: Canvas, title: String, description: String, variant: Variant = .automatic)
  {
    self.canvas = canvas
    self.title = title
    self.description = description
    self.variant = variant
  }

  /// The file.
  package var text: String {
    let width = canvas.size.width * Self.cell.width + 2 * Self.margin
    let height = canvas.size.height * Self.cell.height + 2 * Self.margin
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(width) \#(height)" "#
        + #"width="\#(width)" height="\#(height)" role="img" aria-labelledby="title desc">"#,
      #"<title id="title">\#(Self.escaped(title))</title>"#,
      #"<desc id="desc">\#(Self.escaped(description))</desc>"#,
      "<style>\(styleSheet)</style>",
      #"<rect class="paper" width="\#(width)" height="\#(height)" rx="6"/>"#,
      #"<g transform="translate(\#(Self.margin) \#(Self.margin))">"#,
    ]
    for y in 0..<canvas.size.height { lines += row(y) }
    lines += ["</g>", "</svg>", ""]
    return lines.joined(separator: "\n")
  }

  // MARK: Rows

  /// Cells of one row that are drawn in one go: one style, one kind.
  private struct Run {
    var x: Int
    var columns: Int
    var text: String
    var style: Style
  }

  private func row(_ y: Int) -> [String] {
    var lines: [String] = []
    for run in backgrounds(y) {
      lines.append(
        Self.rectangle(
          x: run.x * Self.cell.width,
          y: y * Self.cell.height,
          width: run.columns * Self.cell.width,
          height: Self.cell.height,
          class: Self.inkClass(run.style.ink)
        )
      )
    }
    var texts: [Run] = []
    var shapes: [(x: Int, shape: CellShape, style: Style)] = []
    for x in 0..<canvas.size.width {
      let cell = canvas[x, y]
      if cell.grapheme == Cell.rightHalf || cell.grapheme == " " && !cell.style.underline {
        continue
      }
      if let shape = CellShape(cell.grapheme) {
        if let last = shapes.last, last.style == cell.style, last.x + last.shape.columns == x,
          let joined = last.shape.joined(with: shape)
        {
          shapes[shapes.count - 1].shape = joined
        } else {
          shapes.append((x, shape, cell.style))
        }
      } else if let last = texts.last, last.style == cell.style, last.x + last.columns == x {
        texts[texts.count - 1].text.append(cell.grapheme)
        texts[texts.count - 1].columns += canvas.columns(x, y)
      } else {
        let columns = canvas.columns(x, y)
        texts.append(Run(x: x, columns: columns, text: String(cell.grapheme), style: cell.style))
      }
    }
    lines += shapes.map {
      $0.shape.element(x: $0.x, y: y, cell: Self.cell, class: Self.textClass($0.style))
    }
    return lines + texts.map { element($0, y: y) }
  }

  /// The runs of cells in reverse.
  private func backgrounds(_ y: Int) -> [Run] {
    var runs: [Run] = []
    for x in 0..<canvas.size.width where canvas[x, y].style.reverse {
      let style = Style(canvas[x, y].style.ink)
      if let last = runs.last, last.x + last.columns == x, last.style == style {
        runs[runs.count - 1].columns += 1
      } else {
        runs.append(Run(x: x, columns: 1, text: "", style: style))
      }
    }
    return runs
  }

  private func element(_ run: Run, y: Int) -> String {
    let place = #"x="\#(run.x * Self.cell.width)" y="\#(y * Self.cell.height + Self.baseline)""#
    let length = #"textLength="\#(run.columns * Self.cell.width)""#
    let names = #"class="\#(Self.textClass(run.style))""#
    return "<text \(place) \(length) \(names)>\(Self.escaped(run.text))</text>"
  }

  private static func rectangle(
    x: Int,
    y: Int,
    width: Int,
    height: Int,
    class names: String
  ) -> String {
    #"<rect x="\#(x)" y="\#(y)" width="\#(width)" height="\#(height)" class="\#(names)"/>"#
  }

  // MARK: Colours

  private static func inkClass(_ ink: Style.Ink) -> String {
    switch ink {
    case .plain: "plain"
    case .accent: "accent"
    case .caution: "caution"
    case .good: "good"
    case .bad: "bad"
    }
  }

  private static func textClass(_ style: Style) -> String {
    let names = [
      style.reverse ? "paper" : inkClass(style.ink), style.bold ? "bold" : "",
      style.underline ? "under" : "",
    ]
    return names.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private var styleSheet: String {
    let common =
      "text{font:15px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;white-space:pre}"
      + ".bold{font-weight:bold}.under{text-decoration:underline}"
    let light = Self.colours(paper: "#ffffff", plain: "#24292f", theme: .light)
    let dark = Self.colours(paper: "#16191e", plain: "#d7dae0", theme: .dark)
    return switch variant {
    case .light: common + light
    case .dark: common + dark
    case .automatic: common + light + "@media(prefers-color-scheme:dark){\(dark)}"
    }
  }

  private static func colours(
    paper: String,
    plain: String,
    theme: ScreenOptions.Theme
  ) -> String {
    let inks = Inks.inks(theme: theme, colours: 256)
    let rules = Style.Ink.allCases.map { ink in
      let colour = inks[ink].colour.map { Palette.colour($0).hex } ?? plain
      return ".\(inkClass(ink)){fill:\(colour)}path.\(inkClass(ink)){stroke:\(colour)}"
    }
    return ".paper{fill:\(paper)}path.paper{stroke:\(paper)}" + rules.joined()
  }

  /// Text for an XML element.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
