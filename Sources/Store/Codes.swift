import Conference
import SQLite

/// How a store gives codes: imported people in the order of their list, walk-ins from a block.
///
/// A number becomes a code by its check digit: 1001 and more a code of five digits, 10000 and more
/// one of six; behind 89999 come the codes that begin with zeros, for a list of 100,000 people.
/// Walk-ins' numbers are 90000 and more, in a block of fifty that each store draws at random, so
/// that two laptops at one door seldom give one code.
enum Codes {
  static let firstListed = 1001
  static let listed = firstListed..<101_001
  static let walkIns = 90_000..<100_000
  static let blockSize = 50

  /// The code of the number of somebody on a list.
  static func listedCode(_ number: Int) -> String? {
    switch number {
    case ..<10_000: DelegateCode.make(number, length: 5)
    case ..<walkIns.lowerBound: DelegateCode.make(number, length: 6)
    case ..<100_000: DelegateCode.make(number - walkIns.lowerBound, length: 6)
    default: DelegateCode.make(number - 100_000, length: 5)
    }
  }

  /// The first number of a block, drawn at random.
  static func randomBlock() -> Int {
    let blocks = walkIns.count / blockSize
    return walkIns.lowerBound + Int.random(in: 0..<blocks) * blockSize
  }

  /// The next code for somebody on an imported list.
  static func nextListed(_ db: Connection) throws -> String {
    var number = max(
      Int(try db.number("SELECT next_listed FROM store") ?? Int64(firstListed)),
      firstListed
    )
    while listed.contains(number) {
      let code = listedCode(number)
      number += 1
      if let code, try canBeGiven(code, db) {
        try db.run("UPDATE store SET next_listed = ?", [.integer(number)])
        return code
      }
    }
    throw StoreError.noCodesLeft
  }

  /// The next code for somebody whom the desk adds; a full block gives way to another.
  static func nextWalkIn(_ db: Connection) throws -> String {
    var block = try block(db)
    var next = max(Int(try db.number("SELECT next_walk_in FROM store") ?? 0), 0)
    for _ in 0...walkIns.count / blockSize {
      while next < blockSize {
        let code = DelegateCode.make(block + next, length: 6)
        next += 1
        if let code, try canBeGiven(code, db) {
          try db.run(
            "UPDATE store SET walk_in_block = ?, next_walk_in = ?",
            [.integer(block), .integer(next)]
          )
          return code
        }
      }
      block = walkIns.lowerBound + (block + blockSize - walkIns.lowerBound) % walkIns.count
      next = 0
    }
    throw StoreError.noCodesLeft
  }

  /// The first number of this store's block; of the first block where the file says what is none.
  private static func block(_ db: Connection) throws -> Int {
    let block = Int(try db.number("SELECT walk_in_block FROM store") ?? 0)
    return walkIns.contains(block) ? block : walkIns.lowerBound
  }

  /// Whether nobody has a code.
  static func isFree(_ code: String, _ db: Connection) throws -> Bool {
    try db.number("SELECT 1 FROM person WHERE code = ?", [.text(code)]) == nil
      && db.number("SELECT 1 FROM forgotten WHERE code = ?", [.text(code)]) == nil
  }

  /// Whether a code can be given: nobody has it, and it is no office's number for somebody.
  static func canBeGiven(_ code: String, _ db: Connection) throws -> Bool {
    try isFree(code, db)
      && db.number("SELECT 1 FROM person WHERE ref = ?", [.text(code)]) == nil
  }
}

extension Codes {
  /// Leaves a block in which another store has given codes, where this one has given none yet.
  static func keepClear(of codes: [String], _ db: Connection) throws {
    guard try db.number("SELECT next_walk_in FROM store") == 0 else { return }
    let block = try block(db)
    let numbers = Set(codes.compactMap { Int($0.dropLast()) })
    guard (block..<block + blockSize).contains(where: numbers.contains) else { return }
    let blocks = stride(from: walkIns.lowerBound, to: walkIns.upperBound, by: blockSize)
    let free = blocks.filter { start in
      !(start..<start + blockSize).contains(where: numbers.contains)
    }
    guard let other = free.randomElement() else { return }
    try db.run("UPDATE store SET walk_in_block = ?", [.integer(other)])
  }
  /// Goes on behind the greatest number that another store has given to somebody on a list.
  static func keepBehind(_ codes: [String], _ db: Connection) throws {
    // Codes that begin with 0 are numbered otherwise, and are seen to be in use by themselves.
    let numbers = codes.filter { !$0.hasPrefix("0") }.compactMap { Int($0.dropLast()) }
      .filter { (firstListed..<walkIns.lowerBound).contains($0) }
    guard let greatest = numbers.max() else { return }
    try db.run("UPDATE store SET next_listed = max(next_listed, ?)", [.integer(greatest + 1)])
  }
}
