import ArgumentParser
import Wording

/// `text`: what the program knows of Vietnamese text, for pipes.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: Phrases.helpTextVerb.spoken
  )
}
