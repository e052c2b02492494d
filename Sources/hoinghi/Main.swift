import Glibc

/// Where the program begins; a type, since readers are fuzzed in a program that has a beginning of its
/// own.
@main
enum Main {
  static func main() {
    exit(Program.run(Array(CommandLine.arguments.dropFirst()), environment: .process).rawValue)
  }
}
