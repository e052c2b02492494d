import Attendance
import Conference
import ConferenceSearch
import Ledger
import Wording

/// Whom a text means.
extension Ledger {
  /// Whom an argument or a line means.
  ///
  /// A scanner may have sent a number, and nobody sees what it would find, so that it is taken whole;
  /// words are looked for. An id means its person, whose code may be another's Mã.
  func find(given entry: DeskEntry) -> DelegateIndex.Found {
    if person(PersonID(entry.searched)) != nil { return .one(PersonID(entry.searched)) }
    guard entry.isNumber else { return find(entry) }
    let whole = find(whole: entry)
    // A telephone number with all its digits is no code.
    let isPhone = entry.searched.count(where: \.isNumber) >= 9
    return whole == .nobody && isPhone ? find(entry) : whole
  }

  /// The one person whom a code or words mean.
  ///
  /// - Throws: ``NobodyMeant``.
  func person(meantBy text: String) throws(NobodyMeant) -> PersonID {
    let entry = DeskEntry(text)
    let found = find(given: entry)
    guard case .one(let id) = found else {
      throw NobodyMeant(text: text, line: line(of: found, for: entry) ?? .notOnList(entry))
    }
    return id
  }

  /// What is answered where a text means nobody, or several; nil where it means one.
  func line(of found: DelegateIndex.Found, for entry: DeskEntry) -> DeskLine? {
    switch found {
    case .one: nil
    case .several(let ids): severalFit(ids)
    case .nobody: .notOnList(entry)
    case .wrongCode(let code): .badCheckDigit(code)
    }
  }
}

/// A code or words that mean nobody, or several.
struct NobodyMeant: StatedError, Hashable {
  var text: String
  /// What the desk would answer.
  var line: DeskLine

  var status: ExitStatus { line.word.status }
  var words: Localized { Phrases.badgeOfNobody(text, line.words) }
}

/// People as a line names them.
extension Ledger {
  /// How many of several that fit are named.
  static let named = 5

  func severalFit(_ ids: [PersonID]) -> DeskLine {
    DeskLine(
      word: .severalFit,
      words: Phrases.lineSeveralFit(ids.count, people: ids.prefix(Self.named).map { withCode($0) })
    )
  }

  func withCode(_ id: PersonID) -> Localized {
    let code = person(id)?.code ?? ""
    // A code that is another's Mã would only be asked about again.
    let isPlain = find(given: DeskEntry(code)) == .one(id)
    let line = Phrases.lineWithCode(isPlain ? code : id.rawValue, who(id))
    var apart = (person(id)?.marksApart ?? []).map(Localized.init(same:))
    if attendance.isRegistrationUndone(of: id) { apart.append(Phrases.registrationIsUndone) }
    return apart.reduce(line) { line, mark in
      Localized(vi: "\(line.vi), \(mark.vi)", en: "\(line.en), \(mark.en)")
    }
  }

  func who(_ id: PersonID) -> Localized {
    guard let delegate = person(id) else { return nameless(id) }
    return Phrases.who(delegate, province: delegate.province.map(conference.placeName))
  }
}
