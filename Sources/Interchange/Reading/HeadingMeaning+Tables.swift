/// The headings of lists, as ``ListField/plain(_:)`` makes them: those of offices, of forms, and of
/// the exports of pretix, Indico, Eventbrite, Luma, Google and Microsoft Forms, and Odoo.
extension HeadingMeaning {
  static let usualHeadings: [(ListField, [String])] = [
    (
      .number,
      ["stt", "tt", "so tt", "so thu tu", "thu tu", "no", "nr", "num", "number", "index", "s no"]
    ),
    (
      .code,
      [
        "ma", "ma so", "ma dai bieu", "ma db", "ma so dai bieu", "ma the", "ma so the", "ma can bo",
        "ma cb", "msdb", "ma qr", "code", "ref", "badge", "badge no", "delegate code",
        "delegate id", "reference", "attendee", "attendee id", "attendee no", "barcode",
        "registration number", "registration id", "api id", "guest id", "ma dang ky",
        "ma nhan vien",
        "ma ve", "ma nv", "sbd", "order code", "barcode no", "so the", "so bao danh",
        "badge number", "badge id", "ticket number",
      ]
    ),
    (
      .honorific,
      [
        "danh xung", "xung ho", "ong ba", "hoc ham hoc vi", "hoc ham", "hoc vi", "honorific",
        "salutation", "quy ong ba", "mr ms", "mr mrs", "prefix", "attendee name title",
        "cach xung ho",
        "quy danh",
      ]
    ),
    (
      .name,
      [
        "ho va ten", "ho ten", "ho va ten dai bieu", "ho ten dai bieu", "ten dai bieu", "dai bieu",
        "ho va ten day du", "ten day du", "ho chu dem va ten", "ho va chu dem va ten", "ho ten dem",
        "ho dem va ten", "ho dem ten", "ho va ten khai sinh", "ho ten khai sinh", "nguoi tham du",
        "ho va ten nguoi tham du", "ho ten nguoi tham du", "ten nguoi tham du", "full name",
        "fullname", "delegate", "delegate name", "name of delegate", "participant",
        "participant name", "attendee name", "attendee full name", "guest name", "ho lot va ten",
        "ho va ten lot ten", "ho va ten khach moi", "ten khach moi", "ho va ten can bo",
        "ho va ten thanh vien", "hoc ham hoc vi ho va ten", "hoc ham hoc vi ho ten",
        "ho ten day du",
        "ho va ten nguoi tham gia", "name surname", "name and surname", "first and last name",
        "full name of delegate", "ten thanh vien", "ho ten khach",
        "ho va ten khach", "quy danh khach moi", "khach moi", "ho va ten nguoi dang ky",
      ]
    ),
    (
      .familyName,
      [
        "ho", "ho va", "ho dem", "ho va dem", "ho lot", "ho va lot", "ho chu lot", "ho va ten dem",
        "ho va ten lot", "ho va chu dem", "ho chu dem", "ho ten chu dem", "ho va chu lot",
        "ho ten lot", "family name",
        "familyname",
        "last name", "lastname", "surname", "attendee name family name", "attendee last name",
        "attendee surname", "guest last name", "nom de famille",
      ]
    ),
    (
      .middleName,
      [
        "ten dem", "chu dem", "dem", "ten lot", "chu lot", "lot", "middle name", "middlename",
        "middle names", "middle", "attendee name middle name",
      ]
    ),
    (
      .givenName,
      [
        "ten", "ten goi", "given name", "givenname", "given names", "first name", "firstname",
        "forename", "attendee name given name", "attendee first name", "guest first name", "prenom",
      ]
    ),
    (
      .position,
      [
        "chuc vu", "chuc danh", "chuc vu chuc danh", "chuc danh chuc vu", "chuc vu cong tac",
        "chuc vu hien nay", "vi tri", "vi tri cong tac", "position", "job title", "jobtitle",
        "role",
        "function", "job position", "attendee job title", "nghe nghiep chuc vu", "chuc vu dam nhan",
        "cong viec", "chuc vu chinh quyen", "job",
      ]
    ),
    (
      .office,
      [
        "don vi", "co quan", "co quan don vi", "don vi cong tac", "co quan cong tac",
        "co quan don vi cong tac", "noi cong tac", "ten don vi", "ten co quan", "to chuc",
        "don vi co quan", "phong ban", "office", "organisation", "organization", "agency", "unit",
        "institution", "affiliation", "company", "company name", "attendee company", "employer",
        "noi lam viec", "co quan to chuc", "don vi to chuc", "organisation name",
        "organization name", "workplace", "co quan noi cong tac", "don vi noi cong tac",
        "don vi dia chi", "co quan dia chi", "don vi dia chi cong tac", "don vi dia phuong",
        "ten co quan don vi", "thuoc don vi", "thuoc co quan", "d vi", "dv", "don vi dang ky",
        "don vi cu", "co quan cu", "department",
      ]
    ),
    (
      .commune,
      [
        "xa", "phuong", "xa phuong", "phuong xa", "xa phuong thi tran", "phuong xa thi tran",
        "xa thi tran", "xa phuong dac khu", "commune", "ward", "commune ward", "ward commune",
      ]
    ),
    (
      .province,
      [
        "tinh", "thanh pho", "tinh thanh", "tinh thanh pho", "tinh tp", "tinh thanh pho truc thuoc",
        "thanh pho tinh", "tp tinh", "province", "province city", "city province", "ten tinh",
        "tinh thanh pho truc thuoc trung uong",
      ]
    ),
    (
      .category,
      [
        "thanh phan", "thanh phan dai bieu", "loai dai bieu", "nhom dai bieu", "doi tuong",
        "category", "delegate category",
      ]
    ),
    (
      .delegation,
      [
        "doan", "ten doan", "doan dai bieu", "thuoc doan", "delegation", "delegation name",
        "doan so",
        "doan cong tac",
      ]
    ),
    (
      .head,
      [
        "truong doan", "la truong doan", "head", "head of delegation", "delegation head",
        "delegation leader", "is head",
      ]
    ),
    (
      .phone,
      [
        "dien thoai", "so dien thoai", "sdt", "so dt", "dt", "dtdd", "so dtdd", "di dong",
        "dien thoai di dong", "dien thoai lien he", "so dien thoai lien he", "sdt lien he",
        "phone", "phone number", "mobile", "mobile phone", "tel", "telephone", "cell phone",
        "so dien thoai di dong", "mobile number", "attendee phone", "telephone number",
        "so di dong", "sdt lien lac", "so dien thoai lien lac", "dien thoai lien lac", "dt lien he",
        "so zalo", "zalo", "dien thoai zalo", "sdt zalo",
        "dien thoai email", "di dong email", "sdt email", "so dien thoai email",
      ]
    ),
    (
      .note,
      [
        "ghi chu", "ghi chu khac", "ghi chu them", "note", "notes", "remark", "remarks", "comment",
        "comments",
      ]
    ),
    (
      .people,
      [
        "sl", "so luong", "so nguoi", "so luong nguoi", "so luong dai bieu", "so dai bieu",
        "pax", "number of people", "number of delegates", "headcount",
      ]
    ),
    (
      .status,
      [
        "trang thai", "tinh trang", "trang thai dang ky", "tinh trang dang ky", "trang thai ve",
        "status", "state", "registration state", "registration status", "attendee status",
        "approval status", "order status", "payment status", "ticket status", "rsvp",
        "trang thai tham du", "xac nhan", "xac nhan tham du", "xac nhan tham gia", "tham du",
        "dang ky tham du", "tinh trang tham du", "trang thai xac nhan",
      ] + StatusWords.absentHeadings
    ),
  ]

  static let vagueHeadings: [(ListField, [String])] = [
    // Of the account that filled the form in, or of whoever bought.
    (.name, ["name", "nom", "display name"]),
    (.code, ["id"]),
    // Beside the one that somebody holds where they work.
    (
      .position,
      [
        "chuc", "cap bac chuc vu", "chuc vu dang", "chuc vu doan", "chuc vu doan the",
        "chuc vu hoi", "chuc danh nghe nghiep", "vai tro", "nhiem vu",
      ]
    ),
    (
      .office,
      [
        "co quan chu quan", "school", "ten cong ty", "cong ty", "business", "bo phan",
        "bo phan cong tac",
      ]
    ),
    (
      .province,
      ["dia phuong", "city", "tinh thanh noi o", "home city", "state province", "noi den"]
    ),
    (
      .phone,
      ["lien he", "contact", "work phone", "home phone", "thong tin lien he", "contact number"]
    ),
  ]
}
