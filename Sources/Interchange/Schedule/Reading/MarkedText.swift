import Conference

/// One pass over a text with marks of a page in it: what it says, and where its links lead.
struct MarkedText {
  private(set) var text: [UInt8] = []
  private(set) var links: [SessionLink] = []
  /// The address of the link that is open, and where its words began.
  private var open: (url: String, start: Int)?
  /// The element whose content is no text: script, style.
  private var silent: String?

  mutating func read(_ bytes: [UInt8]) {
    text.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == Self.opening, let end = mark(bytes, at: place) {
        place = end
      } else if byte == UInt8(ascii: "&"), silent == nil,
        let (found, end) = Self.entity(bytes, at: place)
      {
        text += String(Character(found)).utf8
        place = end
      } else {
        if silent == nil { text.append(byte) }
        place += 1
      }
    }
  }

  private static let opening = UInt8(ascii: "<")

  /// Takes a mark; where it ends, or nil where none stands there.
  private mutating func mark(_ bytes: [UInt8], at start: Int) -> Int? {
    if bytes[start...].starts(with: "<!--".utf8) {
      var end = start + 4
      while end + 2 < bytes.count {
        if bytes[end...].starts(with: "-->".utf8) { return end + 3 }
        end += 1
      }
      return bytes.count
    }
    var place = start + 1
    let isClosing = place < bytes.count && bytes[place] == UInt8(ascii: "/")
    if isClosing { place += 1 }
    let nameStart = place
    while place < bytes.count, Self.isLetterOrDigit(bytes[place]) { place += 1 }
    guard place > nameStart, place - nameStart <= 12, bytes[nameStart] >= 0x41 else { return nil }
    let name = String(decoding: bytes[nameStart..<place], as: UTF8.self).lowercased()
    guard Self.known.contains(name), let end = Self.end(bytes, from: place) else { return nil }
    if let silent {
      if isClosing, name == silent { self.silent = nil }
      return end
    }
    take(name, isClosing: isClosing, bytes[place..<(end - 1)])
    return end
  }

  private mutating func take(_ name: String, isClosing: Bool, _ rest: ArraySlice<UInt8>) {
    switch name {
    case "script", "style", "head": if !isClosing { silent = name }
    case "br": text += "\n".utf8
    case "hr": text += "\n\n".utf8
    case "li": text += (isClosing ? "\n" : "\n- ").utf8
    case "td", "th": text += " ".utf8
    case "a":
      if let open {
        let words = String(decoding: text[open.start...], as: UTF8.self)
        if links.count < ScheduleLimits.links, let link = SessionLink(open.url, title: words) {
          links.append(link)
        }
        self.open = nil
      }
      if !isClosing, let url = Self.href(rest) { open = (url, text.count) }
    case let name where Self.blocks.contains(name): text += "\n\n".utf8
    default: break
    }
  }

  /// Behind the '>' of a mark; quotation marks may hold one.
  private static func end(_ bytes: [UInt8], from start: Int) -> Int? {
    var place = start
    var quote: UInt8?
    while place < bytes.count, place - start < 4000 {
      let byte = bytes[place]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return place + 1
      } else if byte == opening {
        return nil
      }
      place += 1
    }
    return nil
  }

  private static func href(_ rest: ArraySlice<UInt8>) -> String? {
    let lower = rest.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    guard let found = lower.firstRange(of: Array("href".utf8)) else { return nil }
    let value = rest.dropFirst(found.upperBound).drop { $0 == 0x20 || $0 == UInt8(ascii: "=") }
    guard let quote = value.first else { return nil }
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    let address =
      isQuoted ? value.dropFirst().prefix { $0 != quote } : value.prefix { $0 != 0x20 }
    var reading = MarkedText()
    reading.read(Array(address))
    return String(decoding: reading.text, as: UTF8.self)
  }

  /// The letter of "&amp;", "&#7891;", "&#x1ED3;", and where it ends.
  private static func entity(_ bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
    var end = start + 1
    while end < bytes.count, end - start <= 10, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";"), end > start + 1 else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
      let number =
        isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return number.flatMap(Unicode.Scalar.init).map { ($0, end + 1) }
    }
    return HTMLEntities.named[name].map { ($0, end + 1) }
  }

  private static let blocks: Set = [
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "tr", "table",
    "blockquote", "pre", "section", "article", "header", "footer", "figure", "body",
  ]

  private static let known: Set = blocks.union([
    "a", "abbr", "b", "big", "br", "center", "cite", "code", "del", "em", "font", "hr", "html",
    "i", "img", "ins", "kbd", "li", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "td", "th", "tbody", "thead", "tt", "u", "var", "wbr", "script", "style", "head",
    "caption", "figcaption", "iframe", "video", "audio", "source", "input", "label", "button",
  ])

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
