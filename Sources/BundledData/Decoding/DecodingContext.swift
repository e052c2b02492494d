import Conference

/// What the decoding of one conference gathers: its faults, its ids and what refers to them.
///
/// Decoders never stop at a fault: they note it here, put an empty value in its place and go on, so
/// that all faults are told at once. No such value escapes: with a fault there is no conference.
final class DecodingContext {
  /// A byte of one of the files.
  struct Place {
    var file: DataFile
    var offset: Int
  }

  private struct Identity: Hashable {
    var kind: Datum.Kind
    var id: String
  }

  /// Whether the data is known to be without fault, so that none is looked for; what a decoder
  /// cannot read at all is reported even then.
  let isTrusting: Bool

  private var faults: [(place: Place, reason: DataFault.Reason)] = []
  private var identities: Set<Identity> = []
  private var references: [(identity: Identity, place: Place)] = []
  /// Files that could not be read: what refers into them is not judged.
  private var broken: Set<DataFile> = []

  /// What each list is for, by its id; the door's is known.
  private var lists: [ListID: AttendanceList.Kind] = [:]

  private var pool = TextPool()

  private var formulas = FormulaChecks()
  /// The figures by their ids; nil while their file is not read, or not sound.
  var figures: [String: Figure]?

  /// How many paragraphs the source has; nil where its file could not be read.
  var paragraphs: Int?
  /// Minutes east of UTC of times written without an offset.
  var utcOffset = 0

  init(isTrusting: Bool) { self.isTrusting = isTrusting }

  /// Makes room for so many more ids.
  func expect(_ count: Int) {
    guard !isTrusting else { return }
    identities.reserveCapacity(identities.count + count)
  }

  /// The text of a string, one for all values that have it; nil for anything else.
  func shared(_ value: JSONValue) -> String? {
    value.withUnescapedBytes { pool.text($0) } ?? value.string
  }

  func report(_ reason: DataFault.Reason, at place: Place) { faults.append((place, reason)) }

  func markBroken(_ file: DataFile) { broken.insert(file) }

  func isBroken(_ file: DataFile) -> Bool { broken.contains(file) }

  /// Notes an id; one that is there already is a fault.
  func define(_ id: String, as kind: Datum.Kind, at place: Place) {
    guard !isTrusting, !id.isEmpty else { return }
    if !identities.insert(Identity(kind: kind, id: id)).inserted {
      report(.duplicateID(id), at: place)
    }
  }

  /// Notes the id of a list; one that another list has is a fault.
  ///
  /// Two sessions or visits with one id are reported as that. The lists of reviews are the log's.
  func claimList(_ id: ListID, as kind: AttendanceList.Kind, at place: Place) {
    guard !isTrusting, !id.isEmpty else { return }
    if id.isOfReviews { report(.listOfReviews(id), at: place) }
    let door: AttendanceList.Kind? = id == .door ? .door : nil
    guard let other = lists.updateValue(kind, forKey: id) ?? door else { return }
    if other != kind {
      report(.listTaken(id), at: place)
    } else if kind == .other {
      report(.duplicateID(id.rawValue), at: place)
    }
  }

  /// Notes that an id must be there once all files are read.
  func refer(to id: String, as kind: Datum.Kind, at place: Place) {
    guard !isTrusting, !id.isEmpty else { return }
    let identity = Identity(kind: kind, id: id)
    guard !identities.contains(identity) else { return }
    references.append((identity, place))
  }

  /// Reports the ids that nothing has.
  func checkReferences() {
    for (identity, place) in references where !identities.contains(identity) {
      if let home = Self.home(of: identity.kind), broken.contains(home) { continue }
      let known = identities.filter { $0.kind == identity.kind }.map(\.id)
      let nearest = Spelling.nearest(to: identity.id, among: known)
      report(.unknownReference(identity.kind, identity.id, nearest: nearest), at: place)
    }
  }

  /// Notes a formula to be judged once the figures are known.
  func noteFormula(_ text: String, at place: Place, _ promise: FormulaChecks.Promise = .readable) {
    guard !isTrusting, !text.isEmpty else { return }
    formulas.note(text, at: place, promise)
  }

  /// Reports the formulas that cannot be read or do not hold.
  func checkFormulas() {
    guard !isTrusting, let figures else { return }
    formulas.run(figures.mapValues(\.value)) { report($0, at: $1) }
  }

  /// The faults of one file with their places, in the order in which they stand.
  func faults(in file: DataFile, bytes: [UInt8]) -> [DataFault] {
    var locator = TextLocator(bytes)
    return faults.filter { $0.place.file == file }
      .sorted { $0.place.offset < $1.place.offset }
      .map { place, reason in
        DataFault(
          file: file.name,
          position: locator.position(of: place.offset),
          reason: reason
        )
      }
  }

  /// The file in which data of a kind are defined, where others refer to them.
  private static func home(of kind: Datum.Kind) -> DataFile? {
    switch kind {
    case .person: .people
    case .figure, .figureGroup, .measure: .figures
    case .model: .models
    case .visit: .visits
    case .theme, .province, .category: .conference
    default: nil
    }
  }
}
