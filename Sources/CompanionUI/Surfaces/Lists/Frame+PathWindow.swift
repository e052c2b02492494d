import Conference
import Terminal
import Wording

extension Frame {
  /// A window that asks for a path above a text, and shows the text alone once it has been given.
  ///
  /// The field is nil once the path has been given; of the text the rows from `top` on are shown.
  mutating func drawPathWindow(
    _ title: Localized,
    prompt: Localized = Phrases.importListPrompt,
    field: TextField?,
    document: Document?,
    top: Int,
    in context: Context
  ) {
    let body = openWindow(context.say(title), in: context)
    let under = field == nil ? 0 : 1
    let text = Rect(x: body.x, y: body.y + under, width: body.width, height: body.height - under)
    if let document { draw(document, top: top, in: text, symbols: context.symbols) }
    if let field {
      drawField(field, prompt: context.say(prompt), in: body)
    } else {
      canvas.cursor = Point(x: body.x, y: body.y)
    }
  }
}
