/// Somebody whom a desk adds to the roster.
package struct Registration: Hashable, Sendable {
  package var name: String
  package var province: String?
  package var category: String?
  package var office: String?
  package var position: String?
  package var phone: String?

  package init(
    name: String,
    province: String?,
    category: String?,
    office: String?,
    position: String? = nil,
    phone: String? = nil
  ) {
    self.name = name
    self.province = province
    self.category = category
    self.office = office
    self.position = position
    self.phone = phone
  }
}
