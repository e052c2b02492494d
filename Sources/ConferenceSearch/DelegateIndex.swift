package import Conference
package import VietnameseText

/// The delegates by code and by words, for a desk: built once, asked at every key.
///
/// It reads name, code, office, position, commune, province, delegation, the list's own columns, the
/// office's own Mã and telephone numbers; never the category or note, which are nobody's business at a
/// door.
package struct DelegateIndex: Sendable {
  /// In the order of the roster.
  package let delegates: [Delegate]
  private let byID: TextTable
  private let byCode: TextTable
  /// Those of each folded Mã.
  private let byRef: [String: [Int]]
  private let texts: FoldedTexts
  private let names: FoldedTexts
  private let givenNames: FoldedTexts
  private let phones: PhoneNumbers
  /// What stands there without separators; made once something is looked for that no word begins with.
  private let joined = Memo<FoldedTexts>()

  /// The index of an empty roster.
  package static let empty = DelegateIndex([], provinces: [])

  /// - Complexity: O(*n*) in the bytes of the texts.
  package init(_ conference: Conference) {
    self.init(conference.roster.delegates, provinces: conference.info.provinces)
  }

  private init(_ delegates: [Delegate], provinces: [Province]) {
    self.delegates = delegates
    let provinces = Dictionary(provinces.map { ($0.id, $0.name) }) { first, _ in first }
    byID = TextTable(count: delegates.count) { delegates[$0].id.rawValue }
    byCode = TextTable(count: delegates.count) { delegates[$0].code }
    var byRef: [String: [Int]] = [:]
    for (position, delegate) in delegates.enumerated() {
      guard let ref = delegate.ref else { continue }
      byRef[Folding.fold(ref), default: []].append(position)
    }
    self.byRef = byRef
    var texts = FoldedTexts.Builder()
    var names = FoldedTexts.Builder()
    var givenNames = FoldedTexts.Builder()
    for delegate in delegates {
      texts.beginText()
      names.beginText()
      givenNames.beginText()
      texts.add(delegate.name)
      texts.add(delegate.code)
      for text in [delegate.office, delegate.position, delegate.commune] { texts.add(text ?? "") }
      texts.add(delegate.province.map { provinces[$0] ?? $0 } ?? "")
      texts.add(delegate.delegation ?? "")
      if delegate.isHead { texts.add(Self.headOfDelegation) }
      for field in delegate.extra { texts.add(field.value) }
      texts.add(delegate.ref ?? "")
      names.add(delegate.name)
      givenNames.add(VietnameseName.given(in: delegate.name))
    }
    phones = PhoneNumbers(delegates.lazy.map(\.phone))
    self.texts = texts.finish()
    self.names = names.finish()
    self.givenNames = givenNames.finish()
  }

  /// What a list calls whoever leads a delegation, folded.
  private static let headOfDelegation = "truong doan"

  package func position(id: PersonID) -> Int? {
    byID.place(of: id.rawValue) { delegates[$0].id.rawValue }
  }

  package func position(code: String) -> Int? {
    byCode.place(of: code) { delegates[$0].code }
  }

  /// Whom an office's own Mã names: those of exactly this one, whatever its case; where there are none,
  /// those whose Mã an input method that was left on may have made this of.
  package func positions(ref: String) -> [Int] {
    let alike = byRef[Folding.fold(ref)] ?? []
    let written = Composition.composed(ref).lowercased()
    let exact = alike.filter { position in
      delegates[position].ref.map { Composition.composed($0).lowercased() } == written
    }
    guard exact.isEmpty else { return exact }
    let others = Keystrokes.behind(ref).flatMap { byRef[$0] ?? [] }
    return Set(alike + others).sorted()
  }

  /// Positions of the delegates that fit the words, best first: the whole name, then the given
  /// name, then names, then what stands beside a name, then telephone numbers that end so.
  ///
  /// Where nobody's name fits, words without their separators and initials do: of two offices that are one
  /// in two spellings, "LĐTBXH" must not hide "LĐ-TB&XH".
  ///
  /// - Parameters:
  ///   - query: The words; an empty query finds nobody.
  ///   - limit: How many are wanted.
  /// - Returns: The positions, and how many fit in all.
  package func matches(_ query: Query, limit: Int = .max) -> (positions: [Int], count: Int) {
    guard !query.isEmpty else { return ([], 0) }
    let found = wordMatches(query, limit)
    let known = Set(found.positions)
    var others = positions(phone: query.text).filter { !known.contains($0) }
    if found.named == 0, others.isEmpty {
      others = joinedMatches(query).filter { !known.contains($0) }
    }
    guard !others.isEmpty, found.count <= limit else { return (found.positions, found.count) }
    return (Array((found.positions + others).prefix(limit)), found.count + others.count)
  }

  /// Whose telephone number a text is, or the end or the beginning of.
  package func positions(phone text: String) -> [Int] {
    PhoneNumbers.digits(text).map(phones.places(of:)) ?? []
  }

  /// - Returns: The positions, how many fit in all, and of how many the name does.
  private func wordMatches(
    _ query: Query,
    _ limit: Int
  ) -> (positions: [Int], count: Int, named: Int) {
    let inNames = names.search(query)
    let (named, others) = texts.search(query).divided(by: inNames)
    let looked = max(Self.looked, min(limit, named.count))
    let ranked = named.best(looked).map { match in
      let rank = rank(query, match.position, isWhole: inNames.isWhole(at: match.position))
      return (position: match.position, rank: rank, score: match.score)
    }
    let best = ranked.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.rank != b.rank { return a.rank > b.rank }
      return a.score == b.score ? left.offset < right.offset : a.score > b.score
    }.map(\.element.position)
    let rest = others.best(max(0, min(limit, .max) - best.count)).map(\.position)
    return (Array((best + rest).prefix(limit)), named.count + others.count, named.count)
  }

  /// Those of whom each word begins a word, or what stands there without separators; words that stand
  /// apart may be one abbreviation ("LĐ TBXH").
  private func joinedMatches(_ query: Query) -> [Int] {
    let words = query.text.split(whereSeparator: \.isWhitespace).prefix(Self.mostWords)
      .map { String($0.filter { $0.isLetter || $0.isNumber }) }.filter { !$0.isEmpty }
    // Who fits all words from one on; the last row is everybody.
    var fits: [Set<Int>?] = Array(repeating: [], count: words.count) + [nil]
    for start in words.indices.reversed() {
      var found: Set<Int> = []
      for end in (start + 1)...min(words.count, start + Self.mostParts) {
        if let rest = fits[end], rest.isEmpty { continue }
        let places = places(ofJoined: words[start..<end].joined(), isWord: end == start + 1)
        found.formUnion(fits[end].map(places.intersection) ?? places)
      }
      fits[start] = found
    }
    return fits[0]?.sorted() ?? []
  }

  private func places(ofJoined text: String, isWord: Bool) -> Set<Int> {
    let query = Query(text)
    guard !query.isEmpty else { return [] }
    var places = isWord ? Set(Self.places(of: query, in: texts)) : []
    if text.count >= JoinedWords.fewestLetters {
      places.formUnion(Self.places(of: query, in: joinedTexts))
    }
    return places
  }

  private static func places(of query: Query, in texts: FoldedTexts) -> [Int] {
    texts.matches(query).map(\.position)
  }

  /// No name of a person and an office has more.
  private static let mostWords = 16
  /// No abbreviation is written in more parts.
  private static let mostParts = 4

  private var joinedTexts: FoldedTexts {
    joined.value {
      var builder = FoldedTexts.Builder()
      // Few offices send many people.
      var ofOffices: [String: [String]] = [:]
      for delegate in delegates {
        builder.beginText()
        for form in JoinedWords.forms(ofName: delegate.name) { builder.add(form) }
        if let ref = delegate.ref { builder.add(ref.filter { $0.isLetter || $0.isNumber }) }
        guard let office = delegate.office else { continue }
        let forms = ofOffices[office] ?? JoinedWords.forms(ofOffice: office)
        ofOffices[office] = forms
        for form in forms { builder.add(form) }
      }
      return builder.finish()
    }
  }

  /// Whom a text was found to mean; ids of delegates.
  package enum Found: Hashable, Sendable {
    case one(PersonID)
    /// Namesakes and the like, the best match first.
    case several([PersonID])
    case nobody
    /// A code that nobody has, and whose check digit is wrong.
    case wrongCode(String)
  }

  /// Bytes of the longest text that is looked for: no name is longer, and what comes through a pipe
  /// may be anything.
  private static let longestSearch = 1_000

  /// Whom a person means: by our code, by the office's own Mã, by telephone, else by words, each the
  /// beginning of one.
  ///
  /// The end of a telephone number is asked about even where it is one person's: it may be a code with
  /// a slip in it.
  package func find(_ entry: DeskEntry) -> Found {
    let whole = find(whole: entry)
    switch (whole, entry) {
    case (.nobody, .code(let text)), (.wrongCode, .wrongCode(let text)):
      let found = positions(phone: text)
      return found.isEmpty ? whole : .several(found.map { delegates[$0].id })
    case (.nobody, .words(let words)):
      let found = find(words)
      guard case .one(let id) = found, let digits = PhoneNumbers.digits(words),
        digits.count < Self.plainPhone
      else { return found }
      return .several([id])
    default: return whole
    }
  }

  /// So many digits are a telephone number, and no code.
  private static let plainPhone = 7

  /// Whom a scanner means: our code or the office's own Mã, whole, or nobody; of a card it is the name
  /// that is looked for.
  ///
  /// A scan may be damaged: the beginning of a Mã is somebody else's.
  package func find(whole entry: DeskEntry) -> Found {
    switch entry {
    case .nothing: return .nobody
    case .code(let code):
      // One person's code may be another's Mã.
      let exact = ([position(code: code)].compactMap(\.self) + (byRef[code] ?? [])).unique
      return found(exact.isEmpty ? positions(ref: code) : exact)
    case .wrongCode(let code):
      let positions = positions(ref: code)
      return positions.isEmpty ? .wrongCode(code) : found(positions)
    case .words(let words):
      return words.utf8.count <= Self.longestSearch ? found(positions(ref: words)) : .nobody
    case .card(name: let name): return find(name)
    }
  }

  private func find(_ words: String) -> Found {
    words.utf8.count <= Self.longestSearch ? found(candidates(words)) : .nobody
  }

  private func found(_ positions: [Int]) -> Found {
    let ids = positions.map { delegates[$0].id }
    return ids.count > 1 ? .several(ids) : ids.first.map(Found.one) ?? .nobody
  }

  /// The delegates whom the words may mean: those of exactly this name, else all that fit.
  package func candidates(_ words: String) -> [Int] {
    let query = Query(words)
    let found = matches(query).positions
    let exact = found.filter { isNamed($0, words, query) }
    return exact.isEmpty ? found : exact
  }

  /// Those who have this telephone number, all of it; nobody where it is none.
  package func holders(phone text: String?) -> [Int] {
    guard let text, let digits = PhoneNumbers.digits(text), digits.count >= Self.plainPhone else {
      return []
    }
    return phones.places(of: digits)
  }

  /// Those of exactly this name; marks count where they were typed.
  package func namesakes(_ name: String) -> [Int] {
    let query = Query(name)
    return query.isEmpty
      ? [] : wordMatches(query, .max).positions.filter { isNamed($0, name, query) }
  }

  /// How many matches by name are ranked by how the words stand in them.
  private static let looked = 1_000

  private func rank(_ query: Query, _ position: Int, isWhole: Bool) -> Int {
    let isCalled = givenNames.touchesWhole(query, in: position)
    return (isWhole ? 4 : 0) + (isCalled ? 2 : 0) + (names.isPhrase(query, in: position) ? 1 : 0)
  }

  /// Whether the words are the whole name, in its order; marks count where they were typed.
  private func isNamed(_ position: Int, _ words: String, _ query: Query) -> Bool {
    let fit = names.fit(of: query, in: position)
    return fit.isWhole && fit.isPhrase
      && Folding.fold(delegates[position].name).split(separator: " ").count
        == Folding.fold(words).split(separator: " ").count
  }
}
