import Foundation
import Terminal
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Collects what an XML parser finds.
private final class Elements: NSObject, XMLParserDelegate {
  var names: [String] = []
  var attributes: [[String: String]] = []
  var text = ""

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
    self.attributes.append(attributes)
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}

private func parsed(_ svg: String) throws -> Elements {
  let elements = Elements()
  let parser = XMLParser(data: Data(svg.utf8))
  parser.delegate = elements
  try #require(parser.parse(), "\(String(describing: parser.parserError))")
  return elements
}

private func sample() -> Canvas {
  var canvas = Canvas(size: Size(width: 30, height: 4))
  canvas.draw("┌─ Thới Lai & <b> ─┐", x: 0, y: 0, style: Style(.accent, bold: true))
  canvas.draw("chosen  row", x: 2, y: 1, style: Style(.good, reverse: true))
  canvas.draw("█▌▂", x: 0, y: 2, style: Style(.caution))
  return canvas
}

@Suite struct CanvasSVGTests {
  @Test("the picture is well formed and says what it is", arguments: CanvasSVG.Variant.allCases)
  func wellFormed(_ variant: CanvasSVG.Variant) throws {
    let svg = CanvasSVG(sample(), title: "A & <B>", description: "\"C\"", variant: variant).text
    let elements = try parsed(svg)
    #expect(elements.names.first == "svg")
    #expect(elements.names.contains("title") && elements.names.contains("desc"))
    #expect(elements.text.contains("A & <B>"))
    #expect(elements.text.contains("\"C\""))
  }

  @Test("it names no other file")
  func selfContained() {
    let svg = CanvasSVG(sample(), title: "", description: "").text
    let links = svg.replacing("http://www.w3.org/2000/svg", with: "")
    #expect(!links.contains("http") && !links.contains("href") && !links.contains("url("))
  }

  @Test("each run of text is as long as its columns and stands at its column")
  func aligned() throws {
    let elements = try parsed(CanvasSVG(sample(), title: "", description: "").text)
    let texts = zip(elements.names, elements.attributes).filter { $0.0 == "text" }.map(\.1)
    #expect(texts.first?["x"] == "27")
    #expect(texts.first?["textLength"] == "36")
    #expect(texts.allSatisfy { $0["textLength"] != nil })
  }

  @Test("frames and bars are shapes, not letters")
  func shapes() throws {
    let svg = CanvasSVG(sample(), title: "", description: "").text
    #expect(try parsed(svg).names.filter { $0 == "path" }.count == 4)
    for letter in "┌─┐█▌▂" { #expect(!svg.contains(letter)) }
  }

  @Test("a bar of several cells is one shape, so that it has no seams")
  func bar() throws {
    var canvas = Canvas(size: Size(width: 9, height: 1))
    canvas.draw("███▌ █", x: 0, y: 0, style: Style(.good))
    let elements = try parsed(CanvasSVG(canvas, title: "", description: "").text)
    let bars = zip(elements.names, elements.attributes).filter { $0.1["class"] == "good" }.map(\.1)
    #expect(bars.map { $0["width"] } == ["31.5", "9.0"])
  }

  @Test("reverse paints the ink behind and the paper's colour in front")
  func reverse() throws {
    let elements = try parsed(CanvasSVG(sample(), title: "", description: "").text)
    let texts = zip(elements.names, elements.attributes).filter { $0.0 == "text" }.map(\.1)
    #expect(texts.contains { $0["class"] == "paper" })
    let rectangles = zip(elements.names, elements.attributes).filter { $0.0 == "rect" }.map(\.1)
    #expect(rectangles.contains { $0["class"] == "good" && $0["width"] == "99" })
  }
}
