import ArgumentParser
import Attendance
import Conference
import Wording

extension PersonCommand {
  /// `person set CODE`: says anew who somebody is.
  ///
  /// An option with an empty text takes away what was known.
  struct Set: Verb {
    static let configuration = CommandConfiguration(
      commandName: "set",
      abstract: Phrases.helpPersonSet.spoken
    )

    @OptionGroup var code: CodeArgument

    @Option(help: ArgumentHelp(Phrases.helpSetName.spoken, valueName: Phrases.nameName.spoken))
    var name: String?

    @Option(help: ArgumentHelp(Phrases.helpSetOffice.spoken, valueName: Phrases.officeName.spoken))
    var office: String?

    @Option(help: ArgumentHelp(Phrases.helpSetPosition.spoken, valueName: Phrases.textName.spoken))
    var position: String?

    @Option(help: ArgumentHelp(Phrases.helpSetPhone.spoken, valueName: Phrases.textName.spoken))
    var phone: String?

    @Option(
      help: ArgumentHelp(Phrases.helpSetProvince.spoken, valueName: Phrases.provinceName.spoken),
      completion: CompletionValues.provinces
    )
    var province: String?

    @Option(
      help: ArgumentHelp(Phrases.helpSetCategory.spoken, valueName: Phrases.categoryName.spoken),
      completion: CompletionValues.categories
    )
    var category: String?

    @Option(help: ArgumentHelp(Phrases.helpSetNote.spoken, valueName: Phrases.textName.spoken))
    var note: String?

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Phrases.helpSetHead.spoken))
    var head: Bool?

    @OptionGroup var reason: ReasonOptions
    @OptionGroup var options: RecordingOptions

    private static let path = ["person", "set"]

    func perform(_ invocation: inout Invocation) throws -> ExitStatus {
      let code = try code.required(by: Self.path)
      let values = try values(in: invocation.data().info)
      guard !values.isEmpty else {
        throw UsageError(
          .nothingToSet(PersonField.allCases.map { "--\($0.rawValue)" }),
          path: Self.path
        )
      }
      let change = PersonChange(values, reason: try reason.text)
      var desk = try invocation.desk()
      let line = try desk.perform(code) { .edit($0, change) }
      try invocation.answer(line)
      if let name = values[.name] { try invocation.sayIfMixed(name) }
      return line.word.status
    }

    /// What each option says, provinces and categories by their ids.
    private func values(in info: ConferenceInfo) throws -> [PersonField: String] {
      var values: [PersonField: String] = [:]
      for (field, text) in [
        (PersonField.office, office), (.position, position), (.note, note),
      ] {
        values[field] = try Self.words(text, field)
      }
      values[.phone] = try phone.map { try PersonalText.phone($0, of: "--phone") ?? "" }
      if let name = try Self.words(name, .name) {
        guard !name.isEmpty else { throw UsageError(.missingArgument("--name"), path: Self.path) }
        values[.name] = name
      }
      if let province = try Self.words(province, .province) {
        values[.province] = province.isEmpty ? "" : try info.place(ofOption: province)
      }
      if let category = try Self.words(category, .category) {
        values[.category] = category.isEmpty ? "" : try info.category(ofOption: category)
      }
      values[.head] = head.map { $0 ? Delegate.isSo : "" }
      return values
    }

    /// An option's text as it goes into the roster; nil where the option was not given.
    private static func words(_ text: String?, _ field: PersonField) throws -> String? {
      try text.map { try PersonalText.optional($0, of: "--\(field.rawValue)") ?? "" }
    }
  }
}
