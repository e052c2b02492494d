"""Lists as offices send them, in the files that they send: title blocks, group rows, totals that do
not match, notes on who stays away, signatures. Nobody in them is real."""

import pathlib
import unicodedata

import sheets

# Made by xlwt: what is counted and not named, and groups with their numbers.
INVITED = (pathlib.Path(__file__).resolve().parents[1] / "Fixtures" / "Lists" / "thanh-phan-moi.xls")

COMMUNE = [
    ["UBND HUYỆN PHONG ĐIỀN", "", "", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["UBND XÃ MỸ KHÁNH", "", "", "", "", "Độc lập - Tự do - Hạnh phúc"],
    ["Số: 27/DS-UBND", "", "", "", "", "Mỹ Khánh, ngày 11 tháng 9 năm 2023"],
    ["DANH SÁCH"],
    ["Kính gửi: Trung tâm Đào tạo, bồi dưỡng cán bộ"],
    ["Stt", "Họ và tên", "Năm sinh", "", "Chức vụ, đơn vị công tác", "Số điện thoại", "Ghi chú"],
    ["", "", "Nam", "Nữ", "", "", ""],
    ["A", "XÃ MỸ KHÁNH"],
    [1, "Nguyễn Văn Út", 1970, "", "Chủ tịch UBND xã Mỹ Khánh", 912345001, "Trưởng đoàn"],
    [2, "Trần Thị Bé Ba", "", 31405, "Công chức VH-XH", 84912345002, ""],
    [3, "Lê Văn Tám", 1966, "", "Trưởng ấp Mỹ Phước", "0912 345 003\n0707 345 003", "vắng"],
    ["B", "XÃ NHƠN ÁI"],
    [1, "Phạm Thị Chín", "", 1979, "Phó Chủ tịch UBND xã", "+84 912 345 004",
     "thay bằng ông Võ Văn Mười"],
    [2, "Huỳnh Văn Sáu", 1959, "", "Hộ nghèo ấp Nhơn Phú", "không có", "đi xe riêng"],
    [3, "Võ Thị Tư", "", "15/8/1990", "-do-", "0912345006; 02923 850 123", "mời thêm 01 người"],
    ["", "Tổng cộng: 07 đại biểu"],
    ["", "", "", "", "TM. ỦY BAN NHÂN DÂN"],
    ["Nơi nhận:", "", "", "", "CHỦ TỊCH"],
    ["- Như trên;"],
    ["- Lưu: VT.", "", "", "", "Nguyễn Văn Út"],
]

DEPARTMENT = [
    ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI"],
    ["TT", "Ông", "Bà", "Họ và tên", "", "Ngày sinh", "Chức danh", "Cơ quan", "Di động"],
    ["", "", "", "Họ", "Tên", "", "", "", ""],
    [1, "x", "", "Nguyễn Văn", "An", 25569, "Giám đốc", "Sở LĐ-TB&XH", 907111222],
    [2, "", "x", "Trần Thị Thu", "Hà", 30000, "Phó Giám đốc", "", 907111223],
    [3, "", "x", "Y", "Moan", 29111, "Chuyên viên", "Chi cục Bảo trợ xã hội",
     "'0907.111.225"],
    [4, "x", "", "Lê Quang", "", 29112, "Lái xe", "", ""],
    ["", "", "", "Cộng (I+II)", "", "", "", "", "4 người"],
]

DISTRICTS = [
    ["BIỂU TỔNG HỢP ĐĂNG KÝ ĐẠI BIỂU CÁC HUYỆN"],
    ["STT", "Huyện, thị xã", "Xã, phường", "Đại biểu", "Nữ", "SĐT"],
    ["1", "Huyện Thới Lai", "Xã Định Môn", "Kim Sà Rinh", "", "0939222001"],
    ["2", "nt", "Xã Trường Thành", "Danh Thị Ngọc", "x", "0939222002"],
    ["3", "Huyện Cờ Đỏ", "TT Cờ Đỏ", "Nguyễn Văn B (thay ông Lê C)", "", "939222003"],
    ["4", "do", "Xã Thới Đông", "Bà Lê Thị D - PCT Hội LHPN", "x", ""],
    ["5", "do", "Xã Đông Hiệp", "Vắng", "", ""],
    ["6", "do", "Xã Thới Xuân", "Trần Thị \u0410n, ĐT 0939222006", "x", ""],
    ["Tổng số", "", "", "6 đại biểu", "3", ""],
]

COMPANY = '''"CÔNG TY CP LƯƠNG THỰC ""MÊ KÔNG"""\t\t\t\t
STT\t"Quý danh ""viết hoa"""\tBộ phận / Chức danh\tĐTDĐ\tĐăng ký xe (C/K)
1\tNGUYỄN THỊ MƯỜI\tPhòng KD / Trưởng phòng\t0918.111.001\tC
2\tTRẦN VĂN ĐƯỢC,\tPhòng KD / NV\t0918-111-002\tK
3\t"BÙI THỊ ""BÉ"""\tKho / Thủ kho\t\tK
\t\t\t\tTổng: 3
\tNgười lập biểu\t\tGiám đốc\t
\t(ký tên)\t\t(ký, đóng dấu)\t
'''

UNION = '''ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH
BAN CHẤP HÀNH TỈNH VĨNH LONG
***
Stt,Mã số,"Họ, chữ đệm",Tên,Giới tính,Chức vụ Đoàn,Đơn vị (Huyện đoàn),Di động,Email,Ghi chú
I/,Cấp huyện: 02,,,,,,,,
1,ĐV-01,Nguyễn Trần Khánh,Vy,Nữ,Bí thư,Huyện đoàn Long Hồ,0907000001,,
2,ĐV-02,Lâm Hoàng,Phúc,Nam,PBT,nt,0907000002,,xin vắng buổi sáng
II/,Cấp xã: 01,,,,,,,,
1/,Xã Hựu Thành:,,,,,,,,
1,ĐV-03,Thạch Sô,Phia,Nam,UV,Huyện đoàn Trà Ôn,o907000003,,đã cử người khác
Ấn định danh sách có 03 (ba) đồng chí./.
'''


def windows_1258(text):
    """As Windows-1258 has it: tones apart from their letters."""
    out = b""
    for letter in text:
        try:
            out += letter.encode("cp1258")
            continue
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
        tones = [mark for mark in marks if mark in "\u0300\u0301\u0303\u0309\u0323"]
        others = "".join(mark for mark in marks if mark not in tones)
        out += unicodedata.normalize("NFC", base + others).encode("cp1258")
        out += "".join(tones).encode("cp1258")
    return out


VNI = {}
for base, signs, letters in [
        ("a", "øùûõïâàáåãäêèéúüë", "àáảãạâầấẩẫậăằắẳẵặ"), ("e", "øùûõïâàáåãä", "èéẻẽẹêềếểễệ"),
        ("o", "øùûõïâàáåãä", "òóỏõọôồốổỗộ"), ("u", "øùûõï", "ùúủũụ"), ("y", "øùûõ", "ỳýỷỹ"),
        ("ô", "øùûõï", "ờớởỡợ"), ("ö", "øùûõï", "ừứửữự"), ("", "ñôöîíìæóò", "đơưỵíìỉĩị")]:
    for sign, letter in zip(signs, letters):
        VNI[letter] = base + sign
        VNI[letter.upper()] = (base + sign).upper()


def vni(text):
    """As a font of VNI draws it."""
    return "".join(VNI.get(letter, letter) for letter in text).encode("cp1252")


def write(folder):
    """Writes them; the paths by what a golden file is called."""
    files = {
        "commune": sheets.pack(folder / "xa.xlsx", sheets.xlsx_parts(
            sheets.Sheet("DS đại biểu", COMMUNE, merged=["C6:D6", "A6:A7", "B6:B7"]),
            sheets.Sheet("Sheet2", []))),
        "department": sheets.pack(folder / "so.xlsx", sheets.xlsx_parts(
            sheets.Sheet("Trang tính1", DEPARTMENT, merged=["D2:E2", "H4:H5", "H6:H7"]))),
        "districts": sheets.pack(folder / "huyen.ods", sheets.ods_parts(
            sheets.Sheet("Biểu 1", DISTRICTS))),
        "invited": str(INVITED),
    }
    for name, file, data in [
            ("company", "cong-ty.csv", b"\xff\xfe" + COMPANY.encode("utf-16-le")),
            ("union", "doan-vni.csv", vni(UNION)), ("union-1258", "doan.csv", windows_1258(UNION))]:
        (folder / file).write_bytes(data)
        files[name] = str(folder / file)
    return files
