import CTerminalGuard

/// A file that is mapped into memory was cut short by somebody else while it was read (SIGBUS).
package enum LostMemory {
  /// From here on that ends the program in words, the terminal given back.
  ///
  /// What a store has acknowledged is on disk; nothing else could be done in safety.
  ///
  /// - Parameters:
  ///   - words: What is said on standard error.
  ///   - status: The program's status.
  package static func tell(_ words: String, status: Int32) {
    let bytes = Array((words + "\n").utf8)
    guard_tell_of_lost_memory(bytes, bytes.count, status)
  }
}
