package import Conference

extension Phrases {
  package static let overview = Localized(vi: "Tổng quan", en: "Overview")
}
