import Conference
import Interchange
import Terminal
import Wording

/// The printer of a screen of the hall: hands it the cards of those who check themselves in.
///
/// What is said there is not of names: others look on. Whose card came to nothing is told to whoever
/// ends the program.
struct HallPrinting: ~Copyable {
  private let cards: CardMaker
  private var printer: BadgePrinter

  init(_ settings: Settings, isRehearsal: Bool) {
    cards = CardMaker(layout: CardLayout(settings.layout.value), isRehearsal: isRehearsal)
    printer = BadgePrinter(settings.print?.value ?? [])
  }

  /// The codes of those whose card has not been printed.
  var unprinted: Set<String> { Set(printer.unprinted.map(\.code)) }

  /// Hands somebody's card over; nothing is waited for.
  mutating func print(_ delegate: Delegate, of conference: Conference, in language: Language) {
    let holder = BadgePrinter.Holder(code: delegate.code, name: cards.name(of: delegate))
    do {
      let pdf = try cards.pdf(of: delegate, conference, in: language)
      _ = printer.print(pdf, of: holder, at: Screen.now)
    } catch {
      let why = (error as? any StatedError)?.words ?? Phrases.ownFault("\(error)")
      _ = printer.fail([holder], why)
    }
  }

  /// Takes in that a card is done, or that its time is over.
  mutating func catchUp() { _ = printer.catchUp(at: Screen.now) }

  /// Has the terminal wait for the program as well.
  func watch(on terminal: Screen) {
    let awaited = printer.awaited
    terminal.watch(helper: awaited?.file, until: awaited?.due ?? 0)
  }

  /// Waits a little for the last card, once the terminal is the person's again.
  mutating func finish(in language: Language) {
    if printer.awaited != nil { StandardError.say(Phrases.waitsForPrinter[language]) }
    guard let words = printer.finish(within: 3_000) else { return }
    StandardError.say(words[language])
  }
}
