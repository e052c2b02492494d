package import Conference
package import QRCodes
import Wording

/// What stands on somebody's card: never the category, which is nobody's business over a shoulder.
package struct Badge: Hashable, Sendable {
  /// Empty where it is to be written by hand.
  var name: String
  var office: String
  var province: String
  /// In figures, as in the QR code.
  var code: String
  var qrCode: QRCode
  /// What the card must not be taken for; empty for a real one.
  var remark: String

  /// The card of somebody.
  ///
  /// - Parameters:
  ///   - delegate: Whose.
  ///   - conference: What places are called.
  ///   - encoder: Makes the QR code.
  ///   - language: Of what is not a name.
  ///   - isRehearsal: Whether it is a rehearsal's, and says so.
  /// - Throws: `QRCodeError`.
  package init(
    of delegate: Delegate,
    at conference: Conference,
    _ encoder: QREncoder,
    in language: Language,
    isRehearsal: Bool
  ) throws(QRCodeError) {
    name = delegate.isVacantSeat ? "" : Markup.visible(delegate.name)
    office = Markup.visible(delegate.office ?? "")
    province = Markup.visible(delegate.province.map(conference.placeName) ?? "")
    code = delegate.code
    qrCode = try encoder.code(of: delegate.code)
    let remarks =
      (delegate.provenance.kind == .sample ? [Phrases.badgeIsSample] : [])
      + (isRehearsal ? [Phrases.badgeIsRehearsal] : [])
    remark = remarks.map { $0[language] }.joined(separator: ", ")
  }
}
