import Terminal
import VietnameseText

extension Model {
  /// The keys that matter most here, each to be clicked; a notice takes their place until the next
  /// key.
  func drawFooter(on frame: inout Frame, in rect: Rect) {
    if let notice {
      frame.canvas.draw(
        Line(context.say(notice), Style(bold: true)),
        x: rect.x + 1,
        y: rect.y,
        width: rect.width - 2
      )
      return
    }
    let typing = layers.last?.isTyping ?? false
    var x = rect.x + 1
    for action in hints {
      guard let key = keyMap.key(for: action, typing: typing) else { continue }
      let words = " " + context.say(action.words.short)
      let columns = DisplayWidth.columns(of: key.name) + DisplayWidth.columns(of: words)
      guard x + columns < rect.maxX else { break }
      let start = x
      x += frame.canvas.draw(key.name, x: x, y: rect.y, style: Style(.accent, bold: true))
      x += frame.canvas.draw(words, x: x, y: rect.y)
      frame.hotspots.append(
        Hotspot(
          rect: Rect(x: start, y: rect.y, width: columns, height: 1),
          target: .action(action)
        )
      )
      x += 2
    }
  }

  /// In the order of their worth: a narrow footer shows the first few.
  private var hints: [Action] {
    switch layers.last {
    case .help, .source: return [.back, .down, .copy, .quit].filter(isAvailable)
    case .search, .picker: return [.open, .back, .down, .source, .help].filter(isAvailable)
    case nil: break
    }
    let own: [Action] =
      switch screen {
      case .roster: [.province, .category, .clearFilters]
      case .models where partner != nil: [.nextPartner]
      case .models: [.compare]
      default: []
      }
    return
      ([.open, .search, .back] + own + [.help, .source, .palette]
      + [.copy, .language, .quit]).filter(isAvailable)
  }
}
