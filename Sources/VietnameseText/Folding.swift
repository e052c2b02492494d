/// Text without what a hurried typist leaves out: case, marks, the place of the tone.
package enum Folding {
  /// Lower case without marks; đ and its look-alike ð become d.
  package static func fold(_ text: String) -> String {
    text.lowercased()  // Replaced by the table.
  }
}
