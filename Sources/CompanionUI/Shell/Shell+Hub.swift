import Attendance
import Conference
import Ledger
import Terminal
import VietnameseText
import Wording

/// The hub of several desks, as the shell tells of it on every screen.
extension Shell {
  /// Takes in how the hub stands, and tells what is new of it.
  mutating func take(_ standing: HubStanding, _ ledger: Ledger) {
    guard let before = hub else { return }
    let wasOnline = before.standing.contact == .online
    let isOnline = standing.contact == .online
    hub = HubView(standing: standing, since: wasOnline != isOnline ? now : before.since)
    let known = Set(before.standing.stuck)
    if standing.contact == .barred, standing.failure != before.standing.failure {
      notice = standing.failure ?? notice
    } else if let new = standing.stuck.first(where: { !known.contains($0) }) {
      notice = new.words
    } else if standing.roster != before.standing.roster {
      notice = standing.roster ?? notice
    }
    if stack.all.contains(where: { $0.opener == .hub }) { refresh(after: .hub, ledger) }
  }

  /// What the footer says of the hub; empty where none is set.
  func hubLine(in context: Context) -> Line {
    guard let hub else { return Line() }
    let standing = hub.standing
    let isWide = context.layout.isWide
    let clock = context.clock(hub.since)
    let (words, style): (Localized, Style) =
      switch standing.contact {
      case .beginning: (isWide ? Phrases.hubBegins : Phrases.hubBeginsShort, Style())
      case .online:
        (isWide ? Phrases.hubIsOnline : Phrases.hubIsOnlineShort, Style(.good, bold: true))
      case .offline:
        (
          isWide ? Phrases.hubIsOffline(since: clock) : Phrases.hubIsOfflineShort(since: clock),
          Style(.caution, bold: true)
        )
      case .barred:
        (isWide ? Phrases.hubIsBarred : Phrases.hubIsBarredShort, Style(.bad, bold: true))
      }
    var spans = [Span(context.say(words), style)]
    if standing.contact != .online || standing.waiting > 0 {
      let waiting =
        isWide
        ? ", " + context.say(Phrases.hubWaiting(standing.waiting)) : " +\(standing.waiting)"
      spans.append(Span(waiting, style))
    }
    if !standing.stuck.isEmpty {
      let stuck =
        isWide
        ? " ! " + context.say(Phrases.hubStuck(standing.stuck.count))
        : " !\(standing.stuck.count)"
      spans.append(Span(stuck, Style(.caution, bold: true)))
    }
    return Line(spans)
  }

  /// Draws it at the right end of the footer; a click on it opens its window.
  ///
  /// - Returns: How many columns of the footer it takes, the gap before it included.
  func drawHub(on frame: inout Frame, in context: Context) -> Int {
    let line = hubLine(in: context)
    guard line.columns > 0 else { return 0 }
    let rect = context.layout.footer
    let width = min(line.columns, rect.width - 2)
    let x = rect.maxX - 1 - width
    frame.canvas.draw(line, x: x, y: rect.y, width: width)
    frame.hotspots.append(
      Hotspot(rect: Rect(x: x, y: rect.y, width: width, height: 1), target: .action(.hub))
    )
    return width + 2
  }
}

extension TextWindow {
  /// How the hub stands, what is stuck, and who came in at two desks.
  static var hub: TextWindow {
    var window = TextWindow(Phrases.hubTitle, footer: [.back, .down]) { $0.hubBlocks }
    window.opener = .hub
    return window
  }
}

extension Context {
  fileprivate var hubBlocks: [Block] {
    guard let hub else { return [] }
    let standing = hub.standing
    let since = clock(hub.since)
    let words =
      switch standing.contact {
      case .beginning: Phrases.hubBeginsLong
      case .online: Phrases.hubIsOnlineLong(since: since)
      case .offline: Phrases.hubIsOfflineLong(since: since)
      case .barred: Phrases.hubIsBarredLong
      }
    var blocks = [Block(.text(Line(say(words))))]
    if standing.contact == .barred, let failure = standing.failure {
      blocks.append(Block(.text(Line(ForeignText.visible(say(failure)), Style(.caution)))))
    }
    blocks.append(Block(.text(Line(say(Phrases.hubWaitingLong(standing.waiting))))))
    blocks += section(Phrases.hubStuckTitle, of: standing.stuck.isEmpty ? [] : stuck(standing))
    blocks += section(Phrases.hubTwiceTitle, of: twice)
    if standing.stuck.isEmpty, ledger.attendance.doubled.isEmpty {
      blocks += [Block(.blank), Block(.text(Line(say(Phrases.hubHasNoConflicts))))]
    }
    return blocks
  }

  private func section(_ title: Localized, of blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [Block(.blank), Block(.heading(say(title)))] + blocks
  }

  private func stuck(_ standing: HubStanding) -> [Block] {
    standing.stuck.flatMap { stuck in
      [
        Block(.bullet(Line(ForeignText.visible(say(stuck.words))))),
        Block(.hanging(Line(ForeignText.visible(say(stuck.remedy)), Style(.accent)))),
      ]
    }
  }

  /// Who came in at two desks that did not know of each other: when, where and with whom, at both.
  private var twice: [Block] {
    let wrong = ledger.attendance.wrongClocks
    return ledger.attendance.doubled.flatMap { double in
      let list = ledger.list(double.list).map { say(ledger.name(of: $0)) } ?? ""
      let code = ledger.person(double.delegate).map { $0.code + " " } ?? ""
      let name = code + personName(double.delegate)
      let places = [double.first, double.second].map { arrival in
        Block(
          .hanging(
            Line(
              say(
                Phrases.since(clock(arrival.at), desk: arrival.desk, operator: arrival.operator)
              )
            )
          )
        )
      }
      let isUncertain = [double.first, double.second].contains { wrong.contains($0.desk) }
      let note = isUncertain ? [Block(.hanging(Line(say(Phrases.orderIsUncertain))))] : []
      return [Block(.bullet(Line([Span(name, Style(bold: true)), Span("  " + list)])))] + places
        + note
    }
  }
}
