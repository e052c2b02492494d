/// Words that people look for a thing by, though the data call it otherwise.
package struct Synonyms: Hashable, Sendable {
  /// Words and phrases of both languages that mean one thing, group by group.
  package var groups: [[String]]
  /// Words of a question that no text of a conference holds: "bao nhiêu", "what".
  package var fillers: [String]

  package init(groups: [[String]] = [], fillers: [String] = []) {
    self.groups = groups
    self.fillers = fillers
  }
}
