import Conference
import VietnameseText

/// What publishers write as HTML, Markdown or plain text, as paragraphs of one line each.
///
/// Marks that shape a page are taken out and what they shape stays; a link keeps its words here, and
/// its address goes beside them. Nothing is obeyed: what is no mark that is known is text.
struct PlainText {
  /// Each one line, none empty, without what data may not hold.
  private(set) var paragraphs: [String] = []
  private(set) var links: [SessionLink] = []

  /// - Parameters:
  ///   - text: As it was published.
  ///   - isPlain: Whether it is known to hold no marks, because we wrote it.
  /// - Complexity: O(*n*) in the text.
  init(_ text: String, isPlain: Bool = false) {
    guard !text.isEmpty else { return }
    guard !isPlain else {
      paragraphs = Self.paragraphs(text)
      return
    }
    var reading = Reading()
    if text.utf8.contains(UInt8(ascii: "<")) || text.utf8.contains(UInt8(ascii: "&")) {
      reading.read(Array(text.unicodeScalars))
    } else {
      reading.text = text
    }
    paragraphs = Self.paragraphs(reading.text)
    links = reading.links.compactMap { SessionLink($0.url, title: $0.title.flatMap(Self.name)) }
  }

  /// Whether a title holds marks of a page, rather than speaks of them: one of them is closed, breaks a
  /// line, or is a character's name.
  static func seemsMarked(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "<")) || bytes.contains(UInt8(ascii: "&")) else {
      return false
    }
    return text.contains("</") || text.contains("<br") || text.contains(/&(#?[0-9A-Za-z]{2,8});/)
  }

  /// What is no text of a page: a name, a room, a title.
  ///
  /// Only what data may not hold is taken out.
  static func name(_ text: String) -> String? {
    let words = cleaned(text).split { $0.isWhitespace }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// Blank lines part paragraphs; so does a line that begins as a part of a list.
  ///
  /// Other lines are one.
  private static func paragraphs(_ text: String) -> [String] {
    var paragraphs: [String] = []
    var words: [Substring] = []
    func end() {
      if !words.isEmpty { paragraphs += pieces(words.joined(separator: " ")) }
      words = []
    }
    let lines = cleaned(text, keepingLines: true)
      .split(omittingEmptySubsequences: false) { $0.isNewline }
    for line in lines {
      let found = line.split { $0.isWhitespace }
      if found.isEmpty || beginsItem(found) { end() }
      words += found
    }
    end()
    return paragraphs
  }

  private static func beginsItem(_ words: [Substring]) -> Bool {
    guard let first = words.first, words.count > 1 else { return false }
    if ["-", "*", "•", "–", "+"].contains(first) { return true }
    guard let last = first.last, last == "." || last == ")" else { return false }
    let number = first.dropLast()
    return (1...2).contains(number.count) && number.allSatisfy(\.isASCIIDigit)
  }

  /// A text in pieces that data may hold; hardly any has more than one.
  private static func pieces(_ text: String) -> [String] {
    guard TextLimits.exceeds(TextLimits.data, text) else { return [text] }
    var pieces: [String] = []
    var piece = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if count >= TextLimits.data / 2, scalar == " " || count == TextLimits.data {
        pieces.append(String(piece))
        piece = String.UnicodeScalarView()
        count = 0
      }
      if count == 0, scalar == " " { continue }
      piece.append(scalar)
      count += 1
    }
    if count > 0 { pieces.append(String(piece)) }
    return pieces
  }

  /// The text composed, without controls and marks that turn the direction of writing.
  private static func cleaned(_ text: String, keepingLines: Bool = false) -> String {
    // Nearly all texts hold none of it.
    let needsLook = text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 >= 0xC2 }
    guard needsLook else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D, 0x2028, 0x2029, 0x85: scalars.append(keepingLines ? "\n" : " ")
      case 0x09, 0x0B, 0x0C, 0xA0: scalars.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
        0x2066...0x2069, 0xFEFF:
        continue
      default: scalars.append(scalar)
      }
    }
    return Composition.composed(
      keepingLines ? String(scalars).replacing("\n\n\n", with: "\n\n") : String(scalars)
    )
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension PlainText {
  /// One pass over text with marks in it.
  private struct Reading {
    var text = ""
    var links: [SessionLink] = []
    /// The address of the link that is open, and where its words began.
    private var open: (url: String, start: Int)?
    /// The element whose content is no text: script, style.
    private var silent: String?

    init() {}

    mutating func read(_ scalars: [Unicode.Scalar]) {
      var place = 0
      while place < scalars.count {
        let scalar = scalars[place]
        if scalar == "<", let end = mark(scalars, at: place) {
          place = end
        } else if scalar == "&", silent == nil, let (found, end) = Self.entity(scalars, at: place) {
          text.unicodeScalars.append(contentsOf: found)
          place = end
        } else {
          if silent == nil { text.unicodeScalars.append(scalar) }
          place += 1
        }
      }
    }

    /// Takes a mark; where it ends, or nil where none stands there.
    private mutating func mark(_ scalars: [Unicode.Scalar], at start: Int) -> Int? {
      // "<!-- … -->"
      if scalars[start...].starts(with: "<!--".unicodeScalars) {
        var end = start + 4
        while end + 2 < scalars.count {
          if scalars[end] == "-", scalars[end + 1] == "-", scalars[end + 2] == ">" {
            return end + 3
          }
          end += 1
        }
        return scalars.count
      }
      var place = start + 1
      let isClosing = place < scalars.count && scalars[place] == "/"
      if isClosing { place += 1 }
      let nameStart = place
      while place < scalars.count, scalars[place].isLetterOrDigit { place += 1 }
      guard place > nameStart, place - nameStart <= 12, scalars[nameStart].properties.isAlphabetic
      else { return nil }
      let name = String(String.UnicodeScalarView(scalars[nameStart..<place])).lowercased()
      guard Self.known.contains(name), let end = Self.end(scalars, from: place) else { return nil }
      if let silent {
        if isClosing, name == silent { self.silent = nil }
        return end
      }
      take(name, isClosing: isClosing, scalars[place..<(end - 1)])
      return end
    }

    private mutating func take(_ name: String, isClosing: Bool, _ rest: ArraySlice<Unicode.Scalar>)
    {
      switch name {
      case "script", "style", "head": if !isClosing { silent = name }
      case "br": text += "\n"
      case "hr": text += "\n\n"
      case "li": text += isClosing ? "\n" : "\n- "
      case "td", "th": text += " "
      case "a":
        if let open {
          let words = String(decoding: text.utf8.dropFirst(open.start), as: UTF8.self)
          if links.count < ScheduleLimits.links, let link = SessionLink(open.url, title: words) {
            links.append(link)
          }
          self.open = nil
        }
        if !isClosing, let url = Self.href(rest) { open = (url, text.utf8.count) }
      case let name where Self.blocks.contains(name): text += "\n\n"
      default: break
      }
    }

    /// Behind the '>' of a mark; quotation marks may hold one.
    private static func end(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
      var place = start
      var quote: Unicode.Scalar?
      while place < scalars.count, place - start < 4000 {
        let scalar = scalars[place]
        if let open = quote {
          if scalar == open { quote = nil }
        } else if scalar == "\"" || scalar == "'" {
          quote = scalar
        } else if scalar == ">" {
          return place + 1
        } else if scalar == "<" {
          return nil
        }
        place += 1
      }
      return nil
    }

    private static func href(_ rest: ArraySlice<Unicode.Scalar>) -> String? {
      let text = String(String.UnicodeScalarView(rest))
      guard let found = text.lowercased().firstRange(of: "href") else { return nil }
      let count = text.lowercased()[..<found.upperBound].unicodeScalars.count
      let value = String(text.unicodeScalars.dropFirst(count)).drop { $0 == " " || $0 == "=" }
      guard let quote = value.first else { return nil }
      let address =
        quote == "\"" || quote == "'"
        ? value.dropFirst().prefix { $0 != quote } : value.prefix { $0 != " " }
      var reading = Reading()
      reading.read(Array(String(address).unicodeScalars))
      return reading.text
    }

    /// The characters of "&amp;", "&#7891;", "&#x1ED3;", and where it ends.
    private static func entity(
      _ scalars: [Unicode.Scalar],
      at start: Int
    ) -> ([Unicode.Scalar], Int)? {
      var end = start + 1
      while end < scalars.count, end - start <= 10, scalars[end] != ";" { end += 1 }
      guard end < scalars.count, scalars[end] == ";", end > start + 1 else { return nil }
      let name = String(String.UnicodeScalarView(scalars[(start + 1)..<end]))
      if name.hasPrefix("#") {
        let digits = name.dropFirst()
        let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
        let number =
          isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        return number.flatMap(Unicode.Scalar.init).map { ([$0], end + 1) }
      }
      return HTMLEntities.named[name].map { ([$0], end + 1) }
    }

    private static let blocks: Set = [
      "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "tr", "table",
      "blockquote", "pre", "section", "article", "header", "footer", "figure", "body",
    ]

    private static let known: Set = blocks.union([
      "a", "abbr", "b", "big", "br", "center", "cite", "code", "del", "em", "font", "hr", "html",
      "i", "img", "ins", "kbd", "li", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
      "sub", "sup", "td", "th", "tbody", "thead", "tt", "u", "var", "wbr", "script", "style",
      "head",
      "caption", "figcaption", "iframe", "video", "audio", "source", "input", "label", "button",
    ])
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
