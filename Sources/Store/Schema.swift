import SQLite

/// The tables of a store, and how each version of them becomes the next.
enum Schema {
  /// "hghi" in ASCII: marks the file as ours (SQLite's application_id).
  static let application: Int32 = 0x6867_6869

  /// The version that this program writes, as SQLite's user_version.
  static var version: Int { steps.count }

  /// Step n makes version n + 1 of version n; a step that has been released never changes.
  static let steps: [@Sendable (Connection) throws -> Void] = [
    { db in try db.execute(first) },
    { db in try db.execute(second) },
    { db in try db.execute(third) },
    { db in try db.execute(fourth) },
    { db in try db.execute(fifth) },
    { db in try db.execute(sixth) },
    { db in try db.execute(seventh) },
    { db in try db.execute(eighth) },
    { db in try db.execute(ninth) },
  ]

  /// Brings a database to this version, inside the caller's transaction.
  static func migrate(_ db: Connection, from found: Int) throws {
    for step in steps[found...] { try step(db) }
    try db.execute("PRAGMA application_id = \(application); PRAGMA user_version = \(version)")
  }

  private static let first = """
    CREATE TABLE store (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      conference TEXT NOT NULL,
      is_rehearsal INTEGER NOT NULL,
      id TEXT NOT NULL,
      secret BLOB NOT NULL,
      -- A copy takes an id of its own before it records.
      is_copy INTEGER NOT NULL DEFAULT 0,
      -- Numbers of codes: the next imported one; the walk-ins' block and the next in it.
      next_listed INTEGER NOT NULL,
      walk_in_block INTEGER NOT NULL,
      next_walk_in INTEGER NOT NULL,
      is_imported INTEGER NOT NULL DEFAULT 0,
      -- Grows with every change of people, names and texts.
      roster_version INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE event (
      -- In the order in which this store came to know them.
      cursor INTEGER PRIMARY KEY,
      id BLOB NOT NULL UNIQUE,
      delegate TEXT,
      kind TEXT NOT NULL,
      list TEXT NOT NULL,
      store TEXT NOT NULL,
      sequence INTEGER NOT NULL,
      desk TEXT NOT NULL,
      operator TEXT NOT NULL,
      at INTEGER NOT NULL,
      at_offset INTEGER NOT NULL,
      target BLOB,
      seat TEXT,
      batch BLOB,
      refusal TEXT,
      refusal_length INTEGER,
      refusal_digest BLOB,
      text TEXT,
      seal BLOB,
      previous BLOB NOT NULL,
      hash BLOB NOT NULL,
      -- Each store's own, outside the hash.
      received INTEGER NOT NULL,
      received_offset INTEGER NOT NULL,
      -- 1 where this store made it.
      is_own INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE person (
      place INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      code TEXT NOT NULL UNIQUE,
      honorific TEXT,
      name TEXT NOT NULL,
      province TEXT,
      category TEXT,
      office TEXT,
      position TEXT,
      commune TEXT,
      phone TEXT,
      note TEXT,
      ref TEXT,
      standing TEXT NOT NULL,
      provenance TEXT NOT NULL,
      file TEXT,
      row INTEGER
    ) STRICT;

    -- Names that were given to empty seats are the texts of such events.
    CREATE INDEX event_seat ON event (cursor) WHERE kind = 'seat';

    -- Free texts; an erased one keeps its id alone, so that no copy brings it back.
    CREATE TABLE text (
      id TEXT PRIMARY KEY,
      random BLOB,
      body TEXT
    ) STRICT, WITHOUT ROWID;

    -- Who was erased: never to be brought back, nor the code to be given again.
    CREATE TABLE forgotten (
      id TEXT PRIMARY KEY,
      code TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Copies that were made, for `forget` to name: it cannot reach them.
    CREATE TABLE copy (
      path TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      at_offset INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Reviews of models: a chain of their own, and what is being typed.
  private static let second = """
    -- The id of the chain of the reviews that this store makes; NULL before the first.
    ALTER TABLE store ADD COLUMN reviews TEXT;

    -- Entries of reviews that are being typed: on disk at every key, events when they are left.
    CREATE TABLE draft (
      reviewer TEXT NOT NULL,
      model TEXT NOT NULL,
      -- Which field of the review it is.
      field TEXT NOT NULL,
      body TEXT NOT NULL,
      at INTEGER NOT NULL,
      at_offset INTEGER NOT NULL,
      UNIQUE (reviewer, model, field)
    ) STRICT;

    CREATE INDEX event_review ON event (cursor) WHERE kind IN ('review', 'reviewer');
    """

  /// What an office's list says of people besides the usual; its numbers are no codes any more.
  private static let third = """
    ALTER TABLE person ADD COLUMN delegation TEXT;
    -- Headings and cells, as `ExtraCells` joins them; NULL where there are none.
    ALTER TABLE person ADD COLUMN extra TEXT;

    -- No code is given that is an office's number.
    CREATE INDEX person_ref ON person (ref) WHERE ref IS NOT NULL;

    -- 1 in a store of an earlier version, which took an office's number for a code where it could be one.
    ALTER TABLE store ADD COLUMN codes_may_be_refs INTEGER NOT NULL DEFAULT 0;
    UPDATE store SET codes_may_be_refs = 1;
    """
  /// What the organiser says anew of people.
  private static let fourth = """
    CREATE INDEX event_person ON event (cursor) WHERE kind = 'person';
    """

  /// Seals of the people's rows.
  private static let fifth = """
    CREATE TABLE seal (
      person TEXT PRIMARY KEY,
      -- NULL where the row was erased.
      random BLOB,
      seal BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The event that sealed them last; NULL before the first.
    ALTER TABLE store ADD COLUMN sealed_by BLOB;
    """

  /// Who heads a delegation, as the list says.
  private static let sixth = """
    ALTER TABLE person ADD COLUMN is_head INTEGER NOT NULL DEFAULT 0;
    """

  /// What the organiser said of the programme.
  private static let seventh = """
    CREATE INDEX event_programme ON event (cursor) WHERE kind = 'programme';
    """

  /// Stars and notes of one's own, which are no events.
  private static let eighth = """
    CREATE TABLE own_mark (
      -- What is marked: a session, a person, a figure, a visit.
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      is_starred INTEGER NOT NULL,
      note TEXT,
      at INTEGER NOT NULL,
      at_offset INTEGER NOT NULL,
      UNIQUE (kind, subject)
    ) STRICT;
    """

  /// How far the hub is with what this store makes, as it was last heard.
  private static let ninth = """
    CREATE TABLE brought (
      store TEXT PRIMARY KEY,
      sequence INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
