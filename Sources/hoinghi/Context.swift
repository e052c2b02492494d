import BundledData
import Conference
import Wording

/// What a verb works with: the settings, the conference, and where its words go.
struct Context: ~Copyable {
  let settings: Settings
  let environment: Environment
  /// What `--at` says; nil for the clock of the machine.
  let time: RequestedTime?
  /// Data goes here; it is flushed when the verb is done.
  var output = StandardOutput()

  var language: Language { settings.language.value }

  init(settings: Settings, environment: Environment, time: RequestedTime?) {
    self.settings = settings
    self.environment = environment
    self.time = time
  }

  /// Tells a person something beside the data.
  func say(_ words: Localized) {
    StandardError.say(words[language])
  }

  /// The conference that the settings open.
  func conference() throws -> Conference {
    throw NotThereYet()
  }

  private struct NotThereYet: StatedError {
    var status: ExitStatus { .internalFault }
    var words: Localized { Localized(same: "no conference") }
  }
}
