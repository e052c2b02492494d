import Conference
import Terminal
import VietnameseText
import Wording

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
    let typing = isTyping
    let pieces = hints.compactMap { action in
      keyMap.key(for: action, typing: typing).map {
        (action, $0.name, context.say(action == .open ? openWords : action.words.short))
      }
    }
    func columns(_ piece: (Action, String, String)) -> Int {
      DisplayWidth.columns(of: piece.1) + 1 + DisplayWidth.columns(of: piece.2)
    }
    // The way out has its place whatever else there is no room for.
    let last = pieces.last { $0.0 == .quit }
    var room = rect.width - 2 - (last.map { columns($0) + 2 } ?? 0)
    var shown: [(Action, String, String)] = []
    for piece in pieces where piece.0 != .quit {
      guard columns(piece) <= room else { break }
      room -= columns(piece) + 2
      shown.append(piece)
    }
    var x = rect.x + 1
    for piece in shown + (last.map { [$0] } ?? []) {
      let start = x
      x += frame.canvas.draw(piece.1, x: x, y: rect.y, style: Style(.accent, bold: true))
      x += frame.canvas.draw(" " + piece.2, x: x, y: rect.y)
      frame.hotspots.append(
        Hotspot(
          rect: Rect(x: start, y: rect.y, width: x - start, height: 1),
          target: .action(piece.0)
        )
      )
      x += 2
    }
  }

  /// What Enter does here.
  private var openWords: Localized {
    switch layers.last {
    case .ask, .group: Phrases.enterChecksIn
    case .form: Phrases.enterGoesOn
    case .review: openWordsInForm
    case .reviewer: Phrases.enterReviews
    case nil where whatIfField != nil: Phrases.enterGoesOn
    case nil where weighed != nil: Action.weighMore.words.short
    case nil where screen == .checkin:
      desk.hasFocus ? Phrases.enterChecksIn : Phrases.enterTypes
    default: Action.open.words.short
    }
  }

  /// In the order of their worth: a narrow footer shows the first few.
  private var hints: [Action] {
    switch layers.last {
    case .help, .source: return [.back, .down, .copy].filter(isAvailable)
    case .search, .picker: return [.open, .back, .source, .help].filter(isAvailable)
    case .ask, .form, .steps: return [.open, .back, .help].filter(isAvailable)
    case .reviewer: return [.open, .back, .help].filter(isAvailable)
    case .review: return hintsInForm.filter(isAvailable)
    case .group: return [.open, .toggle, .back, .help].filter(isAvailable)
    case .missing, .ticks: return [.back, .down].filter(isAvailable)
    case nil: break
    }
    if screen == .checkin {
      return [
        .open, .delegation, .walkIn, .undoStep, .person, .help, .chooseList, .missing, .back,
      ].filter(isAvailable) + [.quit]
    }
    if whatIfField != nil { return [.open, .back, .source, .help, .palette].filter(isAvailable) }
    let own: [Action] =
      switch screen {
      case .roster: [.province, .category, .clearFilters]
      case .visits: [.review]
      default: []
      }
    return
      ((weighed == nil ? [.open] : []) + (screen == .models ? modelsHints : []) + [
        .search, .nextHit, .back,
      ] + own
      + [.help, .source, .palette, .copy, .language])
      .filter(isAvailable) + [.quit]
  }
}
