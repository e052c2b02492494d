package import Conference

/// What help, completions and the manual say of the verbs of reviews.
extension Phrases {
  package static let helpReviewVerb = Localized(
    vi: "đánh giá các mô hình: ghi, xem, chuyển sang máy khác",
    en: "reviews of the models: record, read, carry to another laptop"
  )
  package static let helpReviewList = Localized(
    vi: "mọi đánh giá, hoặc tổng hợp theo mô hình, tỉnh, tiêu chí",
    en: "every review, or what they come to by model, province or criterion"
  )
  package static let helpReviewShow = Localized(
    vi: "mọi đánh giá về một mô hình, kèm điểm trung bình",
    en: "every review of one model, and what they come to"
  )
  package static let helpReviewAdd = Localized(
    vi: "ghi đánh giá của một người về một mô hình; giá trị rỗng là rút lại",
    en: "record what one reviewer says of a model; an empty value takes it back"
  )
  package static let helpReviewUndo = Localized(
    vi: "rút lại bước ghi cuối cùng trong đánh giá của một người về một mô hình",
    en: "take back the last step of one reviewer's review of a model"
  )
  package static let helpReviewExport = Localized(
    vi: "ghi mọi đánh giá ra tệp, để máy khác nhập; - là đầu ra chuẩn",
    en: "write every review to a file for another laptop; - is standard output"
  )
  package static let helpReviewImport = Localized(
    vi: "nhập đánh giá từ máy khác; nhập lại không bị trùng",
    en: "take in another laptop's reviews; importing again adds nothing"
  )
  package static let helpReviewForget = Localized(
    vi: "xóa hẳn một người đánh giá ngoài danh sách cùng mọi điều người ấy viết",
    en: "erase a reviewer who is on no roster, with everything they wrote"
  )

  package static let helpReviewModel = Localized(
    vi: "mã hoặc tên mô hình, không cần gõ dấu",
    en: "id or title of a model, marks may be left out"
  )
  package static let helpReviewer = Localized(
    vi: "mã đại biểu hoặc họ tên đầy đủ của người đánh giá; nếu không ghi thì là người trực",
    en: "the reviewer's delegate code or full name; the operator unless told"
  )
  package static let helpReviewerProvince = Localized(
    vi: "tỉnh của người đánh giá, mã hoặc tên",
    en: "the reviewer's province, id or name"
  )
  package static let helpReviewScore = Localized(
    vi: "điểm của một tiêu chí (mã hoặc tên), từ 1 đến 5; 5 luôn là thuận lợi nhất",
    en: "the score of a criterion (id or name), 1 to 5; 5 is always the most favourable"
  )
  package static let helpReviewHouseholds = Localized(
    vi: "bao nhiêu hộ ở địa phương mình có thể tham gia",
    en: "how many households at home could join"
  )
  package static let helpReviewNote = Localized(
    vi: "ghi chú; - là đọc từ đầu vào chuẩn, nhiều dòng",
    en: "a note; - reads it from standard input, several lines"
  )
  package static let helpReviewNoteFile = Localized(
    vi: "ghi chú, đọc từ tệp",
    en: "a note, read from a file"
  )
  package static let helpReviewAnswer = Localized(
    vi: "câu trả lời cho một câu hỏi (mã câu hỏi có trong 'models' và 'visits')",
    en: "the answer to a question (its id is in 'models' and 'visits')"
  )
  package static let helpReviewPhoto = Localized(
    vi: "tên tệp ảnh, thêm vào các ảnh đã ghi; chỉ giữ tên, không chép tệp",
    en: "file name of a photograph, behind those that are there; the name alone is kept"
  )
  package static let helpReviewOfModel = Localized(
    vi: "chỉ các đánh giá về mô hình này",
    en: "only reviews of this model"
  )
  package static let helpReviewsOf = Localized(
    vi: "chỉ các đánh giá của người này: mã đại biểu hoặc họ tên",
    en: "only this reviewer's: delegate code or name"
  )
  package static let helpReviewsFrom = Localized(
    vi: "chỉ các đánh giá của người tỉnh này",
    en: "only those of reviewers from this province"
  )
  package static let helpReviewsBy = Localized(
    vi: "tổng hợp theo mô hình, tỉnh hay tiêu chí",
    en: "what they come to by model, province or criterion"
  )
  package static let helpForgetReviewer = Localized(
    vi: "họ tên đã ghi, hoặc mã riêng của người ấy trong 'review list --format json'",
    en: "the name as recorded, or the reviewer's id in 'review list --format json'"
  )

  package static let reviewerName = Localized(vi: "mã|tên", en: "code|name")
  package static let scoreName = Localized(vi: "tiêu-chí=điểm", en: "criterion=score")
  package static let answerName = Localized(vi: "câu-hỏi=trả-lời", en: "question=answer")
  package static let numberName = Localized(vi: "số", en: "number")
}
