package import Conference

/// One event of the log: never changed, never deleted.
///
/// Nothing in it names a person: names lie in the roster, free text in a table of its own.
package struct LogEvent: Identifiable, Hashable, Sendable {
  package var id: EventID
  /// The delegate's id; nil where a scan was refused.
  package var delegate: PersonID?
  package var kind: EventKind
  /// The id of an ``AttendanceList``, or of a list that reviews are kept on.
  package var list: ListID
  /// The id of the store that made it: 32 hexadecimal digits.
  package var store: ChainID
  /// Its place in that store's chain, from 1.
  package var sequence: Int64
  package var desk: String
  package var `operator`: String
  /// By the clock of the desk, to the second.
  package var at: Moment
  /// What an undo undoes.
  package var target: EventID?
  /// Whose seat a substitute takes.
  package var seat: PersonID?
  /// The first event of the step that this one belongs to, where one step made several.
  package var batch: EventID?
  package var refusal: Refusal?
  package var text: SealedText?
  /// The hash of the event before it in its store's chain; ``Digest/none`` for the first.
  package var previous: Digest
  /// The SHA-256 of every field above.
  package var hash: Digest

  package init(
    id: EventID,
    delegate: PersonID?,
    kind: EventKind,
    list: ListID,
    store: ChainID,
    sequence: Int64,
    desk: String,
    operator: String,
    at: Moment,
    target: EventID? = nil,
    seat: PersonID? = nil,
    batch: EventID? = nil,
    refusal: Refusal? = nil,
    text: SealedText? = nil,
    previous: Digest,
    hash: Digest
  ) {
    self.id = id
    self.delegate = delegate
    self.kind = kind
    self.list = list
    self.store = store
    self.sequence = sequence
    self.desk = desk
    self.operator = `operator`
    self.at = at
    self.target = target
    self.seat = seat
    self.batch = batch
    self.refusal = refusal
    self.text = text
    self.previous = previous
    self.hash = hash
  }
}

/// What is kept of a scan that let nobody in: nothing that can be read back.
package struct Refusal: Hashable, Sendable {
  package var reason: RefusalReason
  /// Unicode scalars that were typed or scanned.
  package var length: Int
  /// A SHA-256 of the text keyed with the store's secret: equal texts are seen to be equal.
  package var digest: Digest

  package init(reason: RefusalReason, length: Int, digest: Digest) {
    self.reason = reason
    self.length = length
    self.digest = digest
  }
}

/// Why a scan let nobody in; the raw values are those of the command line.
package struct RefusalReason: RawRepresentable, Hashable, Sendable {
  package var rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static let notOnList = RefusalReason(rawValue: "not-on-list")
  package static let badCheckDigit = RefusalReason(rawValue: "bad-check-digit")
  package static let notAdmitted = RefusalReason(rawValue: "not-admitted")
}

/// What the log holds of a free text: enough to prove it, nothing to restore it from.
package struct SealedText: Hashable, Sendable {
  /// Where the text lies, 32 hexadecimal digits.
  package var id: String
  /// The SHA-256 of 16 random bytes and the text's UTF-8, the random bytes first.
  package var seal: Digest

  package init(id: String, seal: Digest) {
    self.id = id
    self.seal = seal
  }
}
