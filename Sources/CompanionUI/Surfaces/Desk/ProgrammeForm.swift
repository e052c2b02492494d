import Conference
import Ledger
import Wording

/// The fields of a form for a session or a visit, and what they say.
enum ProgrammeForm {
  static func fields(of subject: ProgrammeSubject, in conference: Conference) -> [DeskForm.Field] {
    func text(
      _ name: DeskForm.Name,
      _ field: ProgrammeField,
      isRequired: Bool = false
    ) -> DeskForm.Field {
      let says = conference.says(field, of: subject) ?? ""
      return DeskForm.Field(name: name, content: .text(TextField(says)), isRequired: isRequired)
    }
    func time(_ name: DeskForm.Name, _ moment: Moment?) -> DeskForm.Field {
      let says = moment.map(conference.info.spoken) ?? ""
      return DeskForm.Field(name: name, content: .text(TextField(says)))
    }
    switch subject {
    case .conference: return []
    case .session(let id):
      let item = conference.agenda.first { $0.id == id }
      return [
        time(.starts, item?.starts), time(.ends, item?.ends), text(.room, .room),
        text(.title, .title, isRequired: true), text(.englishTitle, .englishTitle),
        text(.order, .order, isRequired: true),
      ]
    case .visit(let id):
      let visit = conference.visits.first { $0.id == id }
      return [
        time(.departs, visit?.departs), text(.meetingPoint, .meetingPoint), text(.bus, .bus),
        text(.contact, .contact),
      ]
    }
  }

  /// The first field whose text cannot be read, and what to do.
  static func wrong(
    _ form: DeskForm,
    _ info: ConferenceInfo
  ) -> (field: Int, words: Localized)? {
    func place(_ name: DeskForm.Name) -> Int { form.fields.firstIndex { $0.name == name } ?? 0 }
    for name in [DeskForm.Name.starts, .ends, .departs] {
      guard let text = form.value(name), info.moment(spoken: text) == nil else { continue }
      return (place(name), Phrases.timeIsUnreadable)
    }
    if form.value(.ends) != nil, time(form, info) == nil {
      return (place(.ends), Phrases.endIsTooEarly)
    }
    if let order = form.value(.order), !ProgrammeField.order.takes(order) {
      return (place(.order), Phrases.orderIsUnreadable)
    }
    return nil
  }

  private static func time(_ form: DeskForm, _ info: ConferenceInfo) -> SessionTime? {
    guard let starts = form.value(.starts).flatMap(info.moment(spoken:)) else { return nil }
    return SessionTime(starts: starts, ends: form.value(.ends).flatMap(info.moment(spoken:)))
  }

  /// What a form that can be read says of its subject.
  static func values(
    _ form: DeskForm,
    of subject: ProgrammeSubject,
    _ conference: Conference
  ) -> [ProgrammeField: String] {
    let info = conference.info
    switch subject {
    case .conference: return [:]
    case .session:
      return [
        .time: time(form, info)?.text ?? "", .room: form.value(.room) ?? "",
        .title: form.value(.title) ?? "", .englishTitle: form.value(.englishTitle) ?? "",
        .order: form.value(.order) ?? "",
      ]
    case .visit:
      let departs = form.value(.departs).flatMap(info.moment(spoken:))
      return [
        .departs: departs?.iso8601 ?? "", .meetingPoint: form.value(.meetingPoint) ?? "",
        .bus: form.value(.bus) ?? "", .contact: form.value(.contact) ?? "",
      ]
    }
  }
}
