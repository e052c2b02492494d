package import Conference
package import VietnameseText

/// The delegates by code and by words, for a desk: built once, asked at every key.
///
/// It reads name, code, office, position, commune, province and the office's own Mã; never the
/// category, phone or note, which are nobody's business at a door.
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
      texts.add(delegate.ref ?? "")
      names.add(delegate.name)
      givenNames.add(VietnameseName.given(in: delegate.name))
    }
    self.texts = texts.finish()
    self.names = names.finish()
    self.givenNames = givenNames.finish()
  }

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
  /// name, then names, then what stands beside a name.
  ///
  /// - Parameters:
  ///   - query: The words; an empty query finds nobody.
  ///   - limit: How many are wanted.
  /// - Returns: The positions, and how many fit in all.
  package func matches(_ query: Query, limit: Int = .max) -> (positions: [Int], count: Int) {
    guard !query.isEmpty else { return ([], 0) }
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
    return (Array((best + rest).prefix(limit)), named.count + others.count)
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

  /// Whom a person means: by our code, by the office's own Mã, else by words, each the beginning of one.
  package func find(_ entry: DeskEntry) -> Found {
    let whole = find(whole: entry)
    guard whole == .nobody, case .words(let words) = entry else { return whole }
    return find(words)
  }

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
