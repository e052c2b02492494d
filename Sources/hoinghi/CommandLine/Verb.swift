import ArgumentParser

/// A command that does something; groups of commands only hold others.
protocol Verb: ParsableCommand {
  associatedtype Options: CommandOptions
  var options: Options { get }

  /// Does what the command is for.
  ///
  /// - Returns: how the run ends when nothing failed.
  /// - Throws: a ``StatedError``; anything else is a fault of ours.
  func perform(_ invocation: inout Invocation) throws -> ExitStatus
}
