/// What HTML names besides writing it: the entities that publishers use (HTML, 13.5).
enum HTMLEntities {
  static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "sbquo": "‚", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·",
    "copy": "©", "reg": "®", "trade": "™", "deg": "°", "euro": "€", "times": "×", "rarr": "→",
    "larr": "←", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü",
    "szlig": "ß", "eacute": "é", "egrave": "è", "ecirc": "ê", "agrave": "à", "aacute": "á",
    "acirc": "â", "atilde": "ã", "ccedil": "ç", "iacute": "í", "igrave": "ì", "icirc": "î",
    "oacute": "ó", "ograve": "ò", "ocirc": "ô", "otilde": "õ", "uacute": "ú", "ugrave": "ù",
    "yacute": "ý", "ntilde": "ñ", "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}",
  ]
}
