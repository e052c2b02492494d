import Conference
import Terminal

extension Context {
  /// A person with their role, linked with what they said.
  func block(_ person: Person) -> Block {
    let remark = conference.remarks.first { $0.speaker == person.id }
    return Block(
      .bullet(
        Line(
          [Span(name(person), Style(bold: true)), Span(", " + say(person.role))]
            + tag(person.provenance)
        )
      ),
      subject: Subject(
        title: name(person),
        provenance: person.provenance,
        own: OwnMark.Subject(.person, person.id)
      ),
      link: remark.map { .item(.remarks, id: $0.id) }
    )
  }

  func name(_ person: Person) -> String {
    person.honorific.map { say($0) + " " + person.name } ?? person.name
  }
}
