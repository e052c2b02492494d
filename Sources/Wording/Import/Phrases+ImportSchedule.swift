package import Conference

/// What `import schedule` says: what was made, and what a person should know of how it was read.
extension Phrases {
  package static let helpImportSchedule = Localized(
    vi: """
      lập thư mục dữ liệu từ lịch đã công bố của một hội nghị (XML của frab, pentabarf, pretalx, \
      wafer; JSON; iCalendar)
      """,
    en: """
      make a data folder of a schedule as conferences publish it (XML of frab, pentabarf, pretalx, \
      wafer; JSON; iCalendar)
      """
  )
  package static let helpImportScheduleFile = Localized(
    vi: "tệp lịch; - là đầu vào chuẩn",
    en: "the file of the schedule; - for standard input"
  )
  package static let helpInto = Localized(
    vi: "thư mục sẽ được tạo; chưa có, hoặc còn trống",
    en: "the folder to create; it is new, or empty"
  )
  package static let helpScheduleOffset = Localized(
    vi: "múi giờ nơi họp, như +07:00, nếu tệp không ghi",
    en: "the place's offset from UTC, such as +07:00, where the file does not say it"
  )
  package static let helpScheduleID = Localized(
    vi: "mã của hội nghị (chữ, số, gạch nối); mặc định lấy từ tên trong tệp",
    en: "the conference's id (letters, digits, hyphens); otherwise made of its name in the file"
  )
  package static let helpScheduleTitle = Localized(
    vi: "tên hội nghị, thay cho tên trong tệp",
    en: "the conference's title, in place of the file's"
  )
  package static let helpSchedulePlace = Localized(
    vi: "địa điểm, thay cho nơi trong tệp",
    en: "where it takes place, in place of what the file says"
  )
  package static let offsetName = Localized(vi: "±giờ:phút", en: "±hours:minutes")

  /// What everybody is whom a schedule names.
  package static let speakerRole = Localized(vi: "người phát biểu", en: "speaker")

  package static let placeNotGiven = Localized(
    vi: "Chưa rõ địa điểm",
    en: "The place is not given"
  )
  package static let organisersOfConference = Localized(vi: "Ban tổ chức", en: "The organisers")

  /// What a conference is about of which its schedule alone is known.
  package static func summaryOfSchedule(_ file: String, version: String?) -> Localized {
    let edition =
      version.map {
        Localized(vi: ", bản \($0)", en: ", version \($0)")
      } ?? Localized(same: "")
    return Localized(
      vi: "Chương trình theo lịch đã công bố (\(file)\(edition.vi)).",
      en: "The programme as its schedule has it (\(file)\(edition.en))."
    )
  }

  package static let idChoices = Localized(
    vi: "chữ không dấu, số và gạch nối",
    en: "letters, digits and hyphens"
  )

  package static func scheduleImported(
    _ folder: String,
    sessions: Int,
    people: Int,
    days: Int
  ) -> Localized {
    // A programme without times has no days.
    let on = Localized(
      vi: days == 0 ? "" : " trong \(days) ngày",
      en: days == 0 ? "" : " on \(count(days, "day"))"
    )
    return Localized(
      vi: """
        đã ghi \(sessions) mục\(on.vi) và \(people) người phát biểu vào \(folder). Mở bằng \
        “hoinghi --data \(folder)”
        """,
      en: """
        wrote \(count(sessions, "session"))\(on.en) and \
        \(count(people, "speaker")) into \(folder). Open them with 'hoinghi --data \(folder)'
        """
    )
  }

  private static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}

/// Notes: nothing is wrong, but it is to be known.
extension Phrases {
  package static func sessionTwice(_ id: String, _ file: String, line: Int) -> Localized {
    Localized(
      vi: "\(file):\(line): mục \(id) lặp lại y hệt mục trên; chỉ lấy một.",
      en: "\(file):\(line): session \(id) stands twice, word for word; it was taken once."
    )
  }

  package static func sessionRenamed(
    _ id: String,
    _ new: String,
    _ file: String,
    line: Int
  ) -> Localized {
    Localized(
      vi: "\(file):\(line): mã \(id) đã thuộc về mục khác; mục này mang mã \(new).",
      en: "\(file):\(line): the id \(id) is another session's; this one is called \(new)."
    )
  }

  package static func sessionsShareGUID(
    _ guid: String,
    _ id: String,
    _ other: String,
    _ file: String,
    line: Int
  ) -> Localized {
    Localized(
      vi: "\(file):\(line): mục \(id) trùng guid \(guid) với mục \(other); lấy cả hai.",
      en:
        "\(file):\(line): session \(id) has the guid \(guid) of session \(other); both were taken."
    )
  }

  package static func eventsShareUID(_ uid: String, _ file: String, line: Int) -> Localized {
    Localized(
      vi: "\(file):\(line): UID \(uid) đã có ở mục trên, và một trong hai lặp lại; lấy cả hai.",
      en: "\(file):\(line): the UID \(uid) is an earlier event's, and one recurs; both were taken."
    )
  }

  package static func dateChangedTwice(
    _ uid: String,
    _ date: Localized,
    _ file: String,
    line: Int
  ) -> Localized {
    Localized(
      vi: "\(file):\(line): UID \(uid) đổi hai lần cho \(date.vi); lấy lần sau.",
      en:
        "\(file):\(line): the UID \(uid) is changed twice for \(date.en); the later one was taken."
    )
  }

  package static func sessionTakesManyDays(_ title: String, taken: Int) -> Localized {
    Localized(
      vi: "“\(title)” kéo dài quá nhiều ngày; chỉ lấy \(taken) ngày đầu.",
      en: "“\(title)” takes too many days; the first \(taken) were taken."
    )
  }

  package static func personOfTwoNames(_ id: String, _ one: String, _ other: String) -> Localized {
    Localized(
      vi: "mã người \(id) đi với hai tên, \(one) và \(other): coi là hai người.",
      en:
        "the person's id \(id) stands beside two names, \(one) and \(other): taken for two people."
    )
  }

  package static func offsetIsAssumed(_ offset: String) -> Localized {
    Localized(
      vi: "tệp không ghi múi giờ; đã lấy \(offset). Nếu khác, nhập lại với --offset.",
      en: """
        the file does not say at which offset from UTC its times are; \(offset) was taken. Where it \
        is another, import again with --offset.
        """
    )
  }

  package static func offsetsDiffer(_ count: Int, of all: Int, _ offset: String) -> Localized {
    Localized(
      vi: "\(count) trong \(all) mục ghi múi giờ khác; giờ hiện theo \(offset).",
      en: "\(count) of \(all) sessions have another offset from UTC; times are told at \(offset)."
    )
  }

  package static func startsDiffer(_ count: Int, _ file: String, line: Int) -> Localized {
    Localized(
      vi:
        "\(file):\(line): ngày giờ và giờ bắt đầu của \(count) mục không khớp; đã lấy ngày giờ.",
      en: """
        \(file):\(line): the date and the start of \(count) sessions do not agree; the date was taken.
        """
    )
  }

  package static func sessionsWithoutTime(_ count: Int) -> Localized {
    Localized(
      vi: "\(count) mục không có giờ.",
      en: count == 1 ? "1 session has no time." : "\(count) sessions have no time."
    )
  }

  package static func recurrenceIsEndless(_ title: String, taken: Int) -> Localized {
    Localized(
      vi: "“\(title)” lặp lại không có ngày cuối hoặc quá nhiều lần; chỉ lấy \(taken) lần đầu.",
      en: "“\(title)” recurs without an end, or too often: dates taken: the first \(taken)."
    )
  }

  package static func zoneLookedUp(_ name: String) -> Localized {
    Localized(
      vi: "tệp không tả múi giờ \(name); đã tra trong máy.",
      en: "the file does not describe the time zone \(name); it was looked up on this machine."
    )
  }

  package static func andMore(_ count: Int) -> Localized {
    Localized(vi: "và \(count) điều khác như vậy.", en: "and \(count) more of that kind.")
  }

  package static func sessionsCancelled(_ count: Int) -> Localized {
    Localized(
      vi: "đã bỏ qua \(count) mục bị hủy.",
      en: count == 1
        ? "1 cancelled session was left out." : "\(count) cancelled sessions were left out."
    )
  }
}
