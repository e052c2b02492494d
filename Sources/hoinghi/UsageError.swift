import Conference
import Wording

/// A command line that cannot be understood.
struct UsageError: StatedError {
  var parserMessage: String

  var status: ExitStatus { .usage }
  var words: Localized { Localized(same: parserMessage) }
}
