/// A value on its way into a statement.
package enum Value: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])

  package static func text(_ text: String?) -> Value { text.map(Value.text) ?? .null }
  package static func bytes(_ bytes: [UInt8]?) -> Value { bytes.map(Value.bytes) ?? .null }
  package static func integer(_ number: Int?) -> Value {
    number.map { .integer(Int64($0)) } ?? .null
  }
}
