package import Conference

/// Somebody who reviews models: a delegate, or anybody else by name.
package struct Reviewer: Identifiable, Hashable, Sendable {
  /// The delegate's id, or a random one of the same form.
  package var id: PersonID
  package var name: String
  /// Id of ``Province``.
  package var province: String?
  package var office: String?

  package init(id: PersonID, name: String, province: String? = nil, office: String? = nil) {
    self.id = id
    self.name = name
    self.province = province
    self.office = office
  }

  /// A delegate who reviews, as the roster has them.
  package init(_ delegate: Delegate) {
    self.init(
      id: delegate.id,
      name: delegate.name,
      province: delegate.province,
      office: delegate.office
    )
  }
}

/// A reviewer as the text of the event that names them.
extension Reviewer {
  package var body: String {
    var line = LineWriter()
    line.add("name", name)
    line.add("province", province)
    line.add("office", office)
    line.close()
    return line.text
  }

  /// Reads what ``body`` wrote; nil where it is not that.
  package init?(id: PersonID, body: String) {
    var reader = LineReader(body.utf8)
    guard reader.take("{"), let name = reader.string("name", isFirst: true) else { return nil }
    self.init(id: id, name: name, province: reader.string("province"))
    office = reader.string("office")
    guard reader.tail == "",
      [name, province, office].compactMap(\.self).allSatisfy({
        !TextLimits.exceeds(TextLimits.field, $0)
      })
    else { return nil }
  }
}
