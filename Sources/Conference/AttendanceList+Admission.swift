extension AttendanceList {
  /// Whether the list is for a delegate.
  package func admits(_ delegate: Delegate) -> Bool {
    if let codes, !codes.contains(delegate.code) { return false }
    if !provinces.isEmpty, !(delegate.province.map(provinces.contains) ?? false) { return false }
    return categories.isEmpty || (delegate.category.map(categories.contains) ?? false)
  }
}
