import Conference
import Terminal
import Wording

/// Several delegates fit what was typed: a person chooses, a scanner never does.
struct AskState: Hashable, Sendable {
  /// What was typed.
  var words: String
  /// Ids of the delegates, the best match first.
  var candidates: [PersonID]
  var selected = 0
  var top = 0
}

extension Model {
  func drawAsk(_ state: AskState, on frame: inout Frame) {
    let body = frame.openWindow(
      title: context.say(Phrases.severalFit(state.candidates.count)),
      in: layout,
      symbols: symbols
    )
    frame.canvas.draw(
      Line(context.say(Phrases.chooseWhoCame), Style(bold: true)),
      x: body.x,
      y: body.y,
      width: body.width
    )
    let list = Rect(x: body.x, y: body.y + 1, width: body.width, height: body.height - 1)
    for y in 0..<max(0, list.height) where state.candidates.indices.contains(state.top + y) {
      let number = state.top + y
      let row = Rect(x: list.x, y: list.y + y, width: list.width, height: 1)
      frame.drawRow(
        candidateRow(state.candidates[number], width: row.width),
        in: row,
        isSelected: number == state.selected
      )
      frame.hotspots.append(Hotspot(rect: row, target: .choice(number)))
    }
  }

  /// Name, then what tells namesakes apart: office and province, never the category.
  func candidateRow(_ id: PersonID, width: Int) -> Line {
    guard let delegate = board.delegate(id) else { return Line(id.rawValue) }
    var row = RowBuilder()
    row.add(board.mark(of: id, on: desk.list, symbols), width: 2)
    let code = 7
    // Where there is no room for both, the province tells namesakes apart and the office does not.
    let province = width >= 36 ? 10 : 0
    let rest = width - 2 - code - province
    let name = min(28, rest < 40 ? rest - 1 : rest * 3 / 5)
    row.add(context.displayName(delegate), width: name)
    row.add(" ", width: 1)
    row.add(delegate.office ?? "", width: max(0, rest - name - 2))
    row.add(" ", width: rest - name > 1 ? 1 : 0)
    row.add(context.provinceName(delegate) ?? "", width: province)
    row.add(delegate.code, width: code, style: Style(.accent), alignRight: true)
    return row.line
  }
}
