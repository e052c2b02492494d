/// The forms that data is printed in.
enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  case text, json, csv, md
}
