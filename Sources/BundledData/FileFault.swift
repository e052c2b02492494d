package import Conference

/// Why the bytes of a file could not be had.
package struct FileFault: Error, Hashable, Sendable {
  package var reason: DataFault.Reason
}
