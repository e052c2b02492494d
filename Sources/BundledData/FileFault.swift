import Conference

/// Why the bytes of a file could not be had.
struct FileFault: Error, Hashable, Sendable {
  var reason: DataFault.Reason
}
