package import Conference

/// One event of the log: never changed, never deleted.
///
/// Nothing in it names a person: names lie in the roster, free text in a table of its own.
package struct LogEvent: Identifiable, Hashable, Sendable {
  package var id: EventID
  /// The delegate's id; nil where a scan was refused.
  package var delegate: PersonID?
  package var kind: EventKind
  /// Where it was made: on which list, in whose chain, at which desk.
  package private(set) var origin: EventOrigin
  /// Its place in that store's chain, from 1.
  package var sequence: Int64
  /// By the clock of the desk, to the second.
  package var at: Moment
  /// What few events have; nil where this one has nothing of it.
  private var extras: EventExtras?
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
    self.init(
      id: id,
      delegate: delegate,
      kind: kind,
      origin: EventOrigin(list: list, store: store, desk: desk, operator: `operator`),
      sequence: sequence,
      at: at,
      target: target,
      seat: seat,
      batch: batch,
      refusal: refusal,
      text: text,
      previous: previous,
      hash: hash
    )
  }

  /// The same with an origin that other events share.
  package init(
    id: EventID,
    delegate: PersonID?,
    kind: EventKind,
    origin: EventOrigin,
    sequence: Int64,
    at: Moment,
    target: EventID?,
    seat: PersonID?,
    batch: EventID?,
    refusal: Refusal?,
    text: SealedText?,
    previous: Digest,
    hash: Digest
  ) {
    self.id = id
    self.delegate = delegate
    self.kind = kind
    self.origin = origin
    self.sequence = sequence
    self.at = at
    extras = EventExtras(target: target, seat: seat, batch: batch, refusal: refusal, text: text)
    self.previous = previous
    self.hash = hash
  }
}

extension LogEvent {
  /// The id of an ``AttendanceList``, or of a list that reviews are kept on.
  package var list: ListID { origin.list }

  /// The id of the store that made it: 32 hexadecimal digits.
  package var store: ChainID { origin.store }

  package var desk: String {
    get { origin.desk }
    set {
      origin = EventOrigin(list: list, store: store, desk: newValue, operator: `operator`)
    }
  }

  package var `operator`: String {
    get { origin.operator }
    set { origin = EventOrigin(list: list, store: store, desk: desk, operator: newValue) }
  }

  /// What an undo undoes.
  package var target: EventID? {
    get { extras?.target }
    set {
      extras = EventExtras(
        target: newValue,
        seat: seat,
        batch: batch,
        refusal: refusal,
        text: text
      )
    }
  }

  /// Whose seat a substitute takes.
  package var seat: PersonID? {
    get { extras?.seat }
    set {
      extras = EventExtras(
        target: target,
        seat: newValue,
        batch: batch,
        refusal: refusal,
        text: text
      )
    }
  }

  /// The first event of the step that this one belongs to, where one step made several.
  package var batch: EventID? { extras?.batch }

  package var refusal: Refusal? { extras?.refusal }

  package var text: SealedText? { extras?.text }
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
