/// The names that a reader of one sort of document knows, elements and attributes alike.
protocol XMLVocabulary: RawRepresentable<Int32>, CaseIterable, Sendable {
  /// The namespaces in which it has this meaning; an empty one for attributes that have none.
  var namespaces: [String] { get }

  /// What it is called in them.
  var local: String { get }
}

/// What comes next in a document.
enum XMLEvent<Name> {
  /// An element begins; without a name the vocabulary does not know it.
  case opening(Name?)
  case closing(Name?)
  /// Text, whole but where a block of the document ends.
  case text
}
