package import Attendance
package import Conference

extension Phrases {
  /// Why a desk recorded nothing.
  package static func deskObstacle(_ obstacle: DeskObstacle) -> Localized {
    switch obstacle {
    case .unknownDelegate:
      Localized(vi: "Không có đại biểu này.", en: "There is no such delegate.")
    case .unknownList(let list):
      Localized(
        vi: "Hội nghị này không có danh sách “\(list)”.",
        en: "This conference has no list “\(list)”."
      )
    case .isNotIn:
      Localized(
        vi: "Đại biểu đang không có mặt nên không ghi ra về được.",
        en: "The delegate is not in, so cannot go out."
      )
    case .isIn:
      Localized(
        vi: "Đại biểu đã đến rồi. Nếu điểm danh nhầm thì hoàn tác trước.",
        en: "The delegate has come. If that was a mistake, undo it first."
      )
    case .isExcused:
      Localized(vi: "Đã ghi vắng có lý do từ trước.", en: "Excused already.")
    case .isReplaced:
      Localized(
        vi: "Đã có người đi thay đại biểu này. Nếu ghi nhầm thì hoàn tác trước.",
        en: "Somebody has come in this delegate's place. If that was a mistake, undo it first."
      )
    case .isNamed:
      Localized(
        vi: "Ghế này đã có tên. Người khác đến thì chọn Đi thay.",
        en: "This seat has a name. If somebody else comes, they are a substitute."
      )
    case .nameMissing:
      Localized(vi: "Cần họ và tên.", en: "A name is needed.")
    case .saysSo, .programmeSaysSo:
      Localized(vi: "Đã đúng như vậy từ trước.", en: "It says so already.")
    case .unknownSubject:
      Localized(vi: "Chương trình không có mục này.", en: "The programme has no such item.")
    case .unknownEvent:
      Localized(vi: "Sổ không có việc này.", en: "The log has no such event.")
    case .isUndone:
      Localized(vi: "Việc này đã được hoàn tác.", en: "It has been undone already.")
    case .cannotBeUndone:
      Localized(
        vi: "Lượt quét này không làm thay đổi gì, không có gì để hoàn tác.",
        en: "That scan changed nothing, so there is nothing to undo."
      )
    case .nothingToUndo:
      Localized(vi: "Không có gì để hoàn tác.", en: "There is nothing to undo.")
    }
  }
}
