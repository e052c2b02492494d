package import Conference

/// Why a file could not be read.
package struct FileFault: Error, Hashable, Sendable {
  package var reason: DataFault.Reason
}
