import Attendance
package import Conference
import ConferenceSearch
package import Ledger
package import Terminal
import Wording

/// Where delegates check themselves in: by the code on their card, scanned or typed, and nothing else.
///
/// It knows no other screen, no list of people and no search: there is nothing that a key could lead
/// to. The way out is the PIN.
package struct Kiosk: HallScreen {
  private enum Stage: Sendable {
    case ready
    /// What was scanned is being recorded.
    case asked
    case answered(KioskAnswer)
    case leaving(PINPrompt)
  }

  private let setup: DeskSetup
  private let symbols: Symbols
  /// The list that is ticked; nil for the day's door.
  private let list: ListID?
  private let usual: Language
  private var language: Language
  private var size: Size
  private var now: Moment
  private var stage = Stage.ready
  /// How many scans are being recorded: where other desks are asked first, another may come before the answer.
  private var asked = 0
  /// What was typed or scanned and not ended yet.
  private var typed = ""
  /// What was scanned last, when, and what came of it: a card that is held before the scanner is read
  /// again and again.
  private var last: (text: String, seconds: Int64, answer: KioskAnswer?)?
  /// Why the store cannot be read; nil while it can.
  private var trouble: Localized?

  private static let longest = 40
  /// Seconds in which the same card again is the same scan.
  private static let pause: Int64 = 4

  package init(
    size: Size,
    language: Language,
    now: Moment,
    list: ListID? = nil,
    symbols: Symbols = .blocks,
    setup: DeskSetup = DeskSetup()
  ) {
    self.size = size
    usual = language
    self.language = language
    self.now = now
    self.list = list
    self.symbols = symbols
    self.setup = setup
  }

  /// What somebody left there is not for the next to see.
  package var patience: Int? {
    switch stage {
    case .ready: typed.isEmpty && language == usual ? nil : 20_000
    case .asked: nil
    case .answered(let answer): answer.isYes ? 8_000 : 20_000
    case .leaving: 30_000
    }
  }

  package mutating func update(_ event: HallEvent, _ ledger: Ledger) -> [HallEffect] {
    switch event {
    case .terminal(let event): return handle(event, ledger)
    case .clock(let now): self.now = now
    case .upToDate: trouble = nil
    case .trouble(let words): trouble = words
    case .silence:
      (stage, typed, language, last) = (.ready, "", usual, nil)
    case .recorded(let outcome):
      asked = max(0, asked - 1)
      var answer = KioskAnswer(outcome, number: ledger.head?.sequence)
      var effects: [HallEffect] = []
      if setup.prints, let person = answer.newcomer {
        answer.card = .printing
        effects.append(.print(person, language))
      }
      // The answer of one must not stand before the eyes of the next.
      guard case .asked = stage, asked == 0 else { return effects }
      if setup.rings { effects.append(.ring(answer.isYes ? .yes : .no)) }
      answers(answer)
      return effects
    case .hub: break
    case .unprinted(let codes):
      guard case .answered(var answer) = stage, answer.card != nil,
        let code = answer.newcomer.flatMap(ledger.person)?.code
      else { break }
      answer.card = codes.contains(code) ? .failed : .printing
      answers(answer)
    case .tried(let answer):
      if answer == .right { return [.quit] }
      if case .leaving(var prompt) = stage {
        prompt.take(answer)
        stage = .leaving(prompt)
      }
    }
    return []
  }

  private mutating func answers(_ answer: KioskAnswer) {
    stage = .answered(answer)
    last?.answer = answer
  }

  private mutating func handle(_ event: TerminalEvent, _ ledger: Ledger) -> [HallEffect] {
    switch event {
    case .key(let key): return press(key, ledger)
    case .resize(let size): self.size = size
    case .resumed, .minute: return [.repaint]
    case .terminate: return [.quit]
    // What is pasted was neither scanned nor typed here.
    case .paste, .mouse, .watched, .helper: break
    }
    return []
  }

  private mutating func press(_ key: Key, _ ledger: Ledger) -> [HallEffect] {
    if key == .function(2) {
      language = language == .vi ? .en : .vi
      return []
    }
    if case .leaving(var prompt) = stage {
      let outcome = prompt.press(key)
      stage = outcome == .closes ? .ready : .leaving(prompt)
      if case .tries(let pin) = outcome { return [.tryPIN(pin)] }
      return []
    }
    switch key {
    case .character("*"): language = language == .vi ? .en : .vi
    case .control("c"):
      typed = ""
      stage = .leaving(PINPrompt())
    case .control("l"): return [.repaint]
    case .character(let character): return type(character, ledger)
    case .backspace, .delete: typed = String(typed.dropLast())
    case .control("u"), .escape: typed = ""
    case .enter, .tab: return enter(ledger)
    default: break
    }
    return []
  }

  private mutating func type(_ character: Character, _ ledger: Ledger) -> [HallEffect] {
    if case .answered = stage { stage = .ready }
    if typed.count < Self.longest { typed.append(character) }
    return setup.isEnded(typed) ? enter(ledger) : []
  }

  /// Takes what was typed: somebody's code in whole, or nobody's.
  private mutating func enter(_ ledger: Ledger) -> [HallEffect] {
    let text = setup.stripped(typed)
    typed = ""
    let entry = DeskEntry(text)
    guard entry != .nothing else { return [] }
    if let last, last.text == text, now.seconds - last.seconds < Self.pause {
      stage = last.answer.map(Stage.answered) ?? stage
      return []
    }
    last = (text, now.seconds, nil)
    stage = .asked
    asked += 1
    return [.record(DeskRequest(command: command(entry, ledger), list: ticked(ledger)))]
  }

  private func ticked(_ ledger: Ledger) -> ListID { list ?? ledger.door(at: now).id }

  private func command(_ entry: DeskEntry, _ ledger: Ledger) -> DeskCommand {
    func refuse(_ reason: RefusalReason) -> DeskCommand {
      .refuse(RefusedScan(reason: reason, scanned: entry.searched))
    }
    // The name on a citizen card would be a search for a name.
    if case .card = entry { return refuse(.notOnList) }
    switch ledger.find(whole: entry) {
    case .one(let id): return .checkIn([id])
    case .wrongCode: return refuse(.badCheckDigit)
    // Which of several it is, the desk asks.
    case .nobody, .several: return refuse(.notOnList)
    }
  }

  // MARK: Drawing

  package func canvas(_ ledger: Ledger) -> Canvas {
    let context = Context(
      hallOf: ledger,
      language: language,
      symbols: symbols,
      size: size,
      isRehearsal: setup.isRehearsal,
      now: now.at(offset: ledger.conference.info.utcOffset)
    )
    return HallFrame.canvas(of: context) { frame, canvas in
      frame.drawHead(Phrases.kioskTitle, page: 1, of: 1, on: &canvas)
      switch stage {
      case .ready: drawReady(in: context, frame.body, on: &canvas)
      case .asked: break
      case .answered(let answer): answer.draw(in: context, frame.body, on: &canvas)
      case .leaving(let prompt): prompt.draw(in: context, body: frame.body, on: &canvas)
      }
      let foot = trouble.map { Line(context.say($0), Style(.caution, bold: true)) }
      frame.drawFoot(foot ?? keys(in: context, width: frame.body.width), on: &canvas)
    }
  }

  /// The keys that do something now; shorter words where the window is narrow.
  private func keys(in context: Context, width: Int) -> Line {
    if case .leaving = stage { return Line(context.say(Phrases.pinLanguageKey)) }
    let whole = Line(context.say(Phrases.kioskKeys))
    return whole.columns <= width ? whole : Line(context.say(Phrases.kioskKeysShort))
  }

  /// What is to be done, and where there is nobody to be checked in, why and what helps.
  private func invitation(in context: Context) -> [Line] {
    guard context.conference.roster.delegates.isEmpty else {
      return [Line(context.say(Phrases.kioskReady), Style(bold: true))]
    }
    return [
      Line(context.say(Phrases.kioskNoRoster), Style(.caution, bold: true)), Line(),
      Line(context.say(Phrases.hallImport)),
    ]
  }

  private func drawReady(in context: Context, _ body: Rect, on canvas: inout Canvas) {
    let lines = invitation(in: context).flatMap { $0.wrapped(to: body.width) }
    for (row, line) in lines.enumerated() {
      canvas.draw(line, x: body.x, y: body.y + 1 + row, width: body.width)
    }
    let y = body.y + lines.count + 2
    let dots = [Size(width: 2, height: 1), Size(width: 1, height: 1)]
    let isNumber = typed.allSatisfy { ("0"..."9").contains($0) }
    if isNumber, !typed.isEmpty, y + BigText.rows <= body.maxY,
      let big = BigText.fitting(typed, columns: body.width, among: dots)
    {
      big.draw(on: &canvas, x: body.x, y: y, mark: symbols.block, style: Style(.accent, bold: true))
    } else {
      canvas.draw(
        "> " + typed,
        x: body.x,
        y: y,
        width: body.width,
        style: Style(.accent, bold: true)
      )
    }
  }
}
