import ArgumentParser
import Attendance
import Conference
import ConferenceSearch
import Ledger
import Wording

/// Whom a verb is about, one or several.
struct WhoArguments: ParsableArguments {
  @Argument(help: ArgumentHelp(Phrases.helpWho.spoken, valueName: Phrases.whoName.spoken))
  var who: [String] = []
}

/// Whom a verb is about.
struct CodeArgument: ParsableArguments {
  @Argument(help: ArgumentHelp(Phrases.helpCode.spoken, valueName: Phrases.codeName.spoken))
  var code: String

  /// - Throws: ``UsageError`` where it is empty.
  func required(by verb: String) throws(UsageError) -> String { try required(by: [verb]) }

  func required(by path: [String]) throws(UsageError) -> String {
    guard DeskEntry(code) != .nothing else {
      throw UsageError(.missingArgument("<\(Phrases.codeName.spoken)>"), path: path)
    }
    return code
  }
}

/// Which list a verb is about.
struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(Phrases.helpList.spoken, valueName: Phrases.listName.spoken),
    completion: CompletionValues.lists
  )
  var list: String?

  /// The list that was asked for; the day's door where none was.
  ///
  /// - Parameters:
  ///   - ledger: Which lists there are.
  ///   - now: By the clock of the conference.
  ///   - isRead: Whether it is only looked at: then a door that nobody has come to yet gives way to the
  ///     last one that was used.
  /// - Returns: The list.
  /// - Throws: ``NothingFound`` for one that the conference does not have.
  func chosen(
    in ledger: borrowing Ledger,
    at now: Moment,
    isRead: Bool = false
  ) throws(NothingFound) -> AttendanceList {
    guard let list else { return isRead ? ledger.doorInUse(at: now) : ledger.door(at: now) }
    guard let found = ledger.list(ListID(list)) else {
      var known: [NothingFound.Known] = []
      for list in ledger.lists {
        known.append(NothingFound.Known(id: list.id.rawValue, name: ledger.name(of: list)))
      }
      throw NothingFound(what: .list(list, known: known))
    }
    return found
  }
}

extension Invocation {
  /// Says of which day a door is that stands in for today's, to which nobody has come yet.
  mutating func sayIfOfAnotherDay(
    _ list: AttendanceList,
    _ ledger: borrowing Ledger,
    at now: Moment
  ) throws {
    let today = ledger.door(at: now)
    guard list.id != today.id, let day = ledger.day(ofDoor: list.id),
      let now = ledger.day(ofDoor: today.id)
    else { return }
    try say(Phrases.doorOfAnotherDay(day, today: now))
  }
}

/// Why a step was taken.
struct ReasonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Phrases.helpReason.spoken, valueName: Phrases.textName.spoken))
  var reason: String?

  /// The reason; nil where there is none.
  var text: String? {
    get throws { try reason.flatMap { try FreeText.make($0, of: "--reason") } }
  }
}

/// Who a newcomer is.
struct NewcomerOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Phrases.helpNewName.spoken, valueName: Phrases.nameName.spoken))
  var name: String?

  @Option(
    help: ArgumentHelp(Phrases.helpNewProvince.spoken, valueName: Phrases.provinceName.spoken),
    completion: CompletionValues.provinces
  )
  var province: String?

  @Option(
    help: ArgumentHelp(Phrases.helpNewCategory.spoken, valueName: Phrases.categoryName.spoken),
    completion: CompletionValues.categories
  )
  var category: String?

  @Option(help: ArgumentHelp(Phrases.helpNewOffice.spoken, valueName: Phrases.officeName.spoken))
  var office: String?

  @Option(help: ArgumentHelp(Phrases.helpNewPosition.spoken, valueName: Phrases.textName.spoken))
  var position: String?

  @Option(help: ArgumentHelp(Phrases.helpNewPhone.spoken, valueName: Phrases.textName.spoken))
  var phone: String?

  /// The newcomer, with the ids that province and category have in the conference.
  ///
  /// - Parameters:
  ///   - verb: Who asks.
  ///   - info: Which provinces and categories there are.
  /// - Returns: The newcomer.
  /// - Throws: ``UsageError``, ``SettingError``.
  func registration(for verb: String, in info: ConferenceInfo) throws -> Registration {
    let name = try PersonalText.required(name, of: "--name", verb: verb)
    let province = try province.map(info.place(ofOption:))
    let category = try category.map(info.category(ofOption:))
    return Registration(
      name: name,
      province: province,
      category: category,
      office: try PersonalText.optional(office, of: "--office"),
      position: try PersonalText.optional(position, of: "--position"),
      phone: try PersonalText.phone(phone, of: "--phone")
    )
  }
}
