import Conference

/// A page that stands alone: no script, nothing from outside.
struct HTMLPage {
  var language: Language
  /// As HTML, like everything else here.
  var title: String
  var style: String
  /// What stands in the body, each part from a line of its own.
  var parts: [String]

  var text: String {
    """
    <!DOCTYPE html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title)</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(parts.joined(separator: "\n"))
    </body>
    </html>

    """
  }
}
