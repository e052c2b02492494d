"""An office's list: what is read of it, who is who, and that nothing is half done."""

import pathlib

import jsonschema
import pytest

from desk import Desk

SCHEMA = pathlib.Path(__file__).resolve().parents[2] / "docs/schema/output/import.schema.json"

LIST = """UBND TP. CẦN THƠ;;;;;
DANH SÁCH ĐẠI BIỂU;;;;;
STT;Họ và tên;Chức vụ;Đơn vị;Tỉnh/TP;Điện thoại
I;Thành phố Cần Thơ;;;;
1;Ông Nguyễn Văn An;Giám đốc;Sở X;TP. Cần Thơ;0912
2;Trần Thị Bích;;"Sở Y; ""phòng
A\""";cần thơ;
3;chưa cử;;Sở Z;;
;Tổng cộng: 3;;;;
"""


@pytest.fixture
def desk(binary, tmp_path):
    return Desk(binary, tmp_path)


@pytest.fixture
def write(tmp_path):
    def write_one(text, name="ds.csv"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)
    return write_one


def roster(desk, *arguments):
    import json
    result = desk("roster", "--format", "json", *arguments)
    assert result.status == 0, result
    return json.loads(result.out)["items"]


def codes(desk):
    return {item["name"]: item["code"] for item in roster(desk)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-marked"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_every_encoding_and_separator_gives_the_same_people(desk, write, encoding, delimiter):
    text = LIST.replace('"Sở Y; ""phòng\nA"""', "Sở Y").replace(";", delimiter)
    data = (b"\xfe\xff" + text.encode("utf-16-be") if encoding.endswith("marked")
            else text.encode(encoding))
    result = desk("import", "roster", write(data))
    assert result.status == 0, result
    assert [(item["name"], item.get("province"), item["provenance"]["row"])
            for item in roster(desk)] == [
        ("Nguyễn Văn An", "Cần Thơ", 5), ("Trần Thị Bích", "Cần Thơ", 6), ("…", "Cần Thơ", 7)]


def test_the_sample_gives_way_and_nobody_says_sample_any_more(desk, write):
    assert "mẫu" in desk("roster").err
    result = desk("import", "roster", write(LIST))
    assert result.status == 0, result
    assert "thêm 3" in result.err
    listed = desk("roster")
    assert "mẫu" not in listed.out + listed.err
    assert desk.attendance()["sample"] is False
    assert {item["provenance"]["kind"] for item in roster(desk)} == {"imported"}
    assert {item["provenance"]["file"] for item in roster(desk)} == {"ds.csv"}


def test_the_same_file_again_changes_nothing(desk, write):
    path = write(LIST)
    assert desk("import", "roster", path).status == 0
    before = roster(desk)
    again = desk("import", "roster", path)
    assert again.status == 0 and "không có gì thay đổi" in again.err
    assert roster(desk) == before


def test_a_dry_run_says_what_it_would_do_and_leaves_no_store(desk, write):
    result = desk("import", "roster", write(LIST), "--dry-run", lang="en")
    assert result.status == 0, result
    assert "add  Ông Nguyễn Văn An (row 5)" in result.out
    assert "skip  row 4 (a group's heading)" in result.out
    assert "would be imported: 3 added" in result.err
    assert not desk.store.exists()


def test_check_ins_stay_with_their_people_and_who_has_come_is_kept(desk, write):
    assert desk("import", "roster", write(LIST)).status == 0
    code = codes(desk)
    assert desk("checkin", code["Trần Thị Bích"]).status == 0
    shorter = LIST.replace("Giám đốc;Sở X", "Phó Giám đốc;Sở X")
    shorter = shorter[:shorter.index("2;Trần")]
    result = desk("import", "roster", write(shorter), lang="en")
    assert result.status == 0, result
    assert f"keep  {code['Trần Thị Bích']}  Trần Thị Bích" in result.out
    assert f"change  {code['Nguyễn Văn An']}" in result.out
    assert "position: Giám đốc → Phó Giám đốc" in result.out
    assert f"withdraw  {code['…']}" in result.out
    assert desk.person(code["Trần Thị Bích"])["status"] == "present"
    assert desk.person(code["…"])["status"] == "withdrawn"
    assert desk.word("checkin", code["…"]) == ("not-admitted", 14)
    back = desk("import", "roster", write(LIST), lang="en")
    assert "on the list again" in back.out and "add" not in back.out
    assert codes(desk) == code
    assert desk.person(code["…"])["status"] == "expected"


def test_codes_are_given_in_the_order_of_the_file_and_never_again(desk, write):
    assert desk("import", "roster", write("Họ và tên\nLê A\nLê B\nLê C\n")).status == 0
    first = codes(desk)
    assert list(first.values()) == sorted(first.values())
    assert [code[:4] for code in first.values()] == ["1001", "1002", "1003"]
    assert desk("roster", "forget", first["Lê C"], "--yes").status == 0
    assert desk("import", "roster", write("Họ và tên\nLê A\nLê B\nLê D\n")).status == 0
    assert codes(desk)["Lê D"][:4] == "1004"


def test_an_offices_numbers_are_refs_also_where_they_could_be_our_codes(desk, write):
    text = "Mã,Họ và tên\n1010,Lê An\n10019,Trần Bình\nNV-7,Ngô Cẩm\n"
    planned = plan(desk, write(text))
    assert desk("import", "roster", write(text)).status == 0
    found = {item["name"]: (item["code"], item.get("ref")) for item in roster(desk)}
    assert [ref for _, ref in found.values()] == ["1010", "10019", "NV-7"]
    assert not {"1010", "10019"} & {code for code, _ in found.values()}
    assert {item["name"]: item["code"] for item in planned["items"]} == codes(desk)
    other = write(text.replace("Trần Bình", "Phạm Thị Kim"))
    asked = desk("import", "roster", other, lang="en")
    code = found["Trần Bình"][0]
    assert asked.status == 65 and f"--same {code}=row3" in asked.err, asked
    assert "the same Mã" in asked.err and "has not checked in" in asked.err
    assert desk("import", "roster", other, "--same", f"{code}=row3").status == 0
    assert codes(desk)["Phạm Thị Kim"] == code


BAD = "Họ và tên,Đơn vị,Tỉnh\nLê A,x,Cần Thơ\n,y,Hậu Gian\nLê B,z,\nLê B,z,\nLê\x07C,w,\n"


@pytest.mark.parametrize("lang, words", [
    ("vi", ["hàng 3, cột “Họ và tên”: chưa có họ tên", "hàng 3, cột “Tỉnh”", "Cần Thơ, Hậu Giang",
            "U+0007", "2 hàng lỗi, chưa ghi gì cả"]),
    ("en", ["row 3, column “Họ và tên”: there is no name", "has no province “Hậu Gian” — is it “Hậu Giang”?",
            "Cần Thơ, Hậu Giang", "U+0007", "nothing is written"])])
def test_every_bad_row_is_named_and_nothing_is_written(desk, write, lang, words):
    path = write(BAD)
    result = desk("import", "roster", path, lang=lang)
    assert result.status == 65
    assert result.out == ""
    for word in words:
        assert word in result.err
    assert "mẫu" in desk("roster").err
    assert desk("import", "roster", path, "--dry-run", lang=lang).status == 65


def test_bad_rows_may_be_left_out_and_then_nobody_is_withdrawn(desk, write):
    assert desk("import", "roster", write("Họ và tên\nCũ Một\n")).status == 0
    result = desk("import", "roster", write(BAD), "--skip-bad", lang="en")
    assert result.status == 0, result
    assert "2 bad rows are left out" in result.err and "nobody is withdrawn" in result.err
    assert set(codes(desk)) == {"Cũ Một", "Lê A", "Lê B"}
    only_bad = desk("import", "roster", write("Họ và tên,Tỉnh\nLê A,Xã Vị Thanh\n"), "--skip-bad")
    assert only_bad.status == 65
    assert set(codes(desk)) == {"Cũ Một", "Lê A", "Lê B"}


def test_a_column_may_be_named_by_hand(desk, write):
    path = write("Đại diện,Nơi\nLê A,Sở X\n")
    result = desk("import", "roster", path)
    assert result.status == 65 and "--map name=" in result.err
    done = desk("import", "roster", path, "--map", "name=Đại diện", "--map", "office=nơi")
    assert done.status == 0, done
    assert [(item["name"], item["office"]) for item in roster(desk)] == [("Lê A", "Sở X")]
    assert desk("import", "roster", path, "--map", "tên=Đại diện").status == 64
    other = desk("import", "roster", path, "--map", "name=Khác", lang="en")
    assert other.status == 65 and "“Đại diện”, “Nơi”" in other.err


@pytest.mark.parametrize("data, words", [
    (b"PK\x03\x04\x14\0\0\0xl/workbook.xml", "thiếu phần cuối"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "bị hỏng"),
    (b"%PDF-1.4\n", "PDF"),
    ("Họ và tên\nLê A\n".encode("utf-32"), "UTF-32"),
    ("Ho và tên\nLê Ánh\n".encode("cp1258"), "--encoding windows-1258: “Ho và tên”"),
    ("vµ,tªn\nA,B\n".encode(), ".VnTime"),
    ('Họ và tên\n"Lê A\n'.encode(), "ds.csv:2"),
    (b"", "tiêu đề"),
    ("Họ và tên\n".encode(), "không có ai"),
])
def test_what_is_no_list_is_refused_with_what_to_do(desk, write, data, words):
    result = desk("import", "roster", write(data))
    assert result.status == 65, result
    assert words in result.err and " — " in result.err
    assert not desk.store.exists() or "mẫu" in desk("roster").err


def test_a_missing_file_is_66_and_leaves_no_store(desk, tmp_path):
    assert desk("import", "roster", str(tmp_path / "none.csv")).status == 66
    assert desk("import", "roster", str(tmp_path)).status == 66
    assert desk("import", "roster").status == 64
    assert not desk.store.exists()


def test_a_list_comes_from_a_pipe_too(desk):
    assert desk("import", "roster", "-", stdin=LIST).status == 0
    assert len(codes(desk)) == 3


HOSTILE = ["=HYPERLINK(1)", "'=x", "<script>alert(1)</script>", "a|b`c*", "-rf /", "Robert'); --",
           "𝕬𝖇 Ễ", "Lê \U0001f600"]


def test_hostile_names_go_through_every_form_as_text(desk, write):
    rows = "".join('"' + name.replace('"', '""') + '",Sở\n' for name in HOSTILE)
    result = desk("import", "roster", write("Họ và tên,Đơn vị\n" + rows))
    assert result.status == 0, result
    # One guard is taken off: a spreadsheet put it there.
    # Letters of formulas are those that they stand for.
    names = [name.removeprefix("'").replace("𝕬𝖇", "Ab") for name in HOSTILE]
    assert [item["name"] for item in roster(desk)] == names
    page = desk("report", "attendance").out
    assert "<script>" not in page and "&lt;script&gt;" in page
    table = desk("report", "attendance", "--format", "csv").out
    assert "'=HYPERLINK(1)" in table and ",=" not in table


def test_rehearsed_lists_stay_out_of_the_real_store(desk, write):
    assert desk("import", "roster", write(LIST), "--rehearse").status == 0
    assert not desk.store.exists()
    assert "mẫu" in desk("roster").err


def plan(desk, path, *arguments, status=0, lang="vi"):
    """What a dry run says, as a document."""
    import json
    result = desk("import", "roster", path, "--dry-run", "--format", "json", *arguments, lang=lang)
    assert result.status == status, result
    document = json.loads(result.out)
    schema = json.loads(SCHEMA.read_text())
    jsonschema.Draft202012Validator(schema).validate(document)
    return document


def test_a_stray_quotation_mark_is_named_with_the_lines_that_it_took(desk, write):
    text = 'STT,Họ và tên,Đơn vị\n1,"Lê A,X\n2,Trần B,Y\n3,Ngô C,"P, Q"\n4,Hồ D,Z\n'
    result = desk("import", "roster", write(text), lang="en")
    assert result.status == 65
    assert "row 2, column “Họ và tên”: a quotation mark" in result.err
    assert "lines 2 to 4" in result.err
    assert not desk.store.exists() or "mẫu" in desk("roster").err


def test_a_row_with_more_cells_than_headings_is_bad(desk, write):
    text = "STT,Họ và tên,Đơn vị\n1,Lê A,X\n2,Trần B, Jr.,Y\n"
    result = desk("import", "roster", write(text))
    assert result.status == 65 and "4 ô có chữ mà chỉ có 3 tiêu đề" in result.err
    done = desk("import", "roster", write(text), "--skip-bad")
    assert done.status == 0 and set(codes(desk)) == {"Lê A"}


OFFICIAL = """STT;Họ và tên;Năm sinh;;Chức vụ - Đơn vị công tác;Số ghế;Chữ ký
;;Nam;Nữ;;;
(1);(2);(3);(4);(5);(6);(7)
A;ĐẠI BIỂU TRUNG ƯƠNG;;;;;
1;Ông Lê A;1960;;Vụ trưởng - Bộ LĐ-TB&XH;A1;
I. THÀNH PHỐ CẦN THƠ;;;;;;
2;Bà Trần B;;1970;Giám đốc Sở Y tế;A2;
STT;Họ và tên;Năm sinh;;Chức vụ - Đơn vị công tác;Số ghế;Chữ ký
3;Ngô C;1980;;nt;;
;Tổng cộng: 04 đại biểu;;;;;
;;;;Cần Thơ, ngày 15 tháng 9 năm 2023;;
;NGƯỜI LẬP BIỂU;;;THỦ TRƯỞNG ĐƠN VỊ;;
;Nguyễn Thị Lập;;;Phạm Văn Ký;;
"""


@pytest.mark.parametrize("lang, words", [
    ("vi", ["cột A “STT”: Số thứ tự", "cột D “Năm sinh – Nữ”: giữ lại dưới tên cột này",
            "cột E “Chức vụ - Đơn vị công tác”: Chức vụ + Đơn vị", "cột G “Chữ ký”: bỏ qua, cột trống",
            "thêm  Bà Trần B (hàng 7): Giám đốc; Sở Y tế; Cần Thơ", "Số ghế: A2",
            "(tiêu đề nhóm): A ĐẠI BIỂU TRUNG ƯƠNG → Đoàn: ĐẠI BIỂU TRUNG ƯƠNG",
            "(tiêu đề nhóm): I. THÀNH PHỐ CẦN THƠ → Tỉnh: Cần Thơ", "hàng 8 (tiêu đề cột lặp lại)",
            "danh sách ghi 4 nhưng đọc được 3 người", "hàng 9, cột “Chức vụ - Đơn vị công tác”",
            "hàng 13 (không phải đại biểu): Nguyễn Thị Lập Phạm Văn Ký", "1 người chưa có tỉnh"]),
    ("en", ["column A “STT”: running number", "column D “Năm sinh – Nữ”: kept under its heading",
            "column E “Chức vụ - Đơn vị công tác”: position + office",
            "column G “Chữ ký”: ignored, it is empty", "(a group's heading)", "province: Cần Thơ",
            "row 8 (the header again)", "the list says 4, but 3 were read", "“as above” was taken",
            "row 13 (no delegate)", "1 person has no province"])])
def test_a_dry_run_says_all_of_how_a_list_is_read(desk, write, lang, words):
    result = desk("import", "roster", write(OFFICIAL), "--dry-run", lang=lang)
    assert result.status == 0, result
    for word in words:
        assert word in result.out, word
    assert ("danh sách ghi 4" if lang == "vi" else "the list says 4") in result.err
    assert not desk.store.exists()


def test_what_a_dry_run_says_as_a_document_is_what_the_import_does(desk, write):
    path = write(OFFICIAL)
    document = plan(desk, path)
    assert [column["use"] for column in document["columns"]] == [
        "number", "name", "extra", "extra", "position", "extra", "ignored"]
    assert document["columns"][4]["fields"] == ["position", "office"]
    assert document["total"] == {"said": 4, "read": 3}
    assert document["counts"] == {
        "added": 3, "changed": 0, "same": 0, "withdrawn": 0, "bad": 0, "questions": 0}
    added = {item["row"]: item for item in document["items"] if item["action"] == "add"}
    assert added[9]["name"] == "Ngô C"
    assert added[9]["changes"]["office"] == {"to": "Sở Y tế"}
    assert added[5]["changes"]["extra"] == {
        "Năm sinh – Nam": {"to": "1960"}, "Số ghế": {"to": "A1"}}
    assert [item["row"] for item in document["items"] if item["action"] == "skip"] == [
        3, 4, 6, 8, 10, 11, 12, 13]
    assert desk("import", "roster", path).status == 0
    assert [(item["name"], item.get("province")) for item in roster(desk)] == [
        ("Lê A", None), ("Trần B", "Cần Thơ"), ("Ngô C", "Cần Thơ")]
    again = plan(desk, path)
    assert again["counts"]["same"] == 3 and again["counts"]["changed"] == 0


def test_who_has_cancelled_is_asked_about_and_nothing_is_written_until_told(desk, write):
    path = write("Họ và tên,Email,Trạng thái,2. Đơn vị:\n"
                 "Lê A,a@example.org,Đã hủy,Sở X\nTrần B,b@example.org,Đã duyệt,Sở Y\n")
    asked = desk("import", "roster", path, "--skip-bad")
    assert asked.status == 65 and "hàng 2, cột “Trạng thái”: “Lê A” ghi “Đã hủy”" in asked.err
    assert "--cancelled skip" in asked.err and asked.out == ""
    document = plan(desk, path, status=65)
    assert document["counts"]["questions"] == 1
    assert [item["action"] for item in document["items"]] == ["question", "add"]
    assert not desk.store.exists() or "mẫu" in desk("roster").err
    assert desk("import", "roster", path, "--cancelled", "skip").status == 0
    assert set(codes(desk)) == {"Trần B"}
    assert desk("import", "roster", path, "--cancelled", "2=keep").status == 0
    assert set(codes(desk)) == {"Lê A", "Trần B"}
    assert desk("import", "roster", path, "--cancelled", "maybe").status == 64


def test_several_people_in_a_cell_become_people_and_seats_when_told(desk, write):
    path = write("STT;Họ và tên;Đơn vị\n1;Bà Lê A và 02 chuyên viên;Sở X\n2;\"Trần B\nNgô C\";Sở Y\n"
                 "3;Lái xe;Sở Z\n")
    asked = desk("import", "roster", path, lang="en")
    assert asked.status == 65
    assert "mean several people (“Bà Lê A”, 2 seats without a name)" in asked.err
    assert "2 questions are open" in asked.err
    done = desk("import", "roster", path, "--several", "split", "--several", "3=one")
    assert done.status == 0, done
    assert sorted((item["name"], item["office"]) for item in roster(desk)) == [
        ("Lê A", "Sở X"), ("Trần B", "Sở Y"), ("…", "Sở X"), ("…", "Sở X"), ("…", "Sở Z")]
    again = desk("import", "roster", path, "--several", "split", "--several", "3=one")
    assert again.status == 0 and "không có gì thay đổi" in again.err, again


def test_empty_cells_below_an_office_are_offered_to_be_filled(desk, write):
    path = write("Họ và tên;Đơn vị;Tỉnh\nLê A;Sở X;Cần Thơ\nTrần B;;\nNgô C;Sở Y;Hậu Giang\n")
    offered = desk("import", "roster", path, "--dry-run")
    assert "--fill-down office" in offered.out and "--fill-down province" in offered.out
    done = desk("import", "roster", path, "--fill-down", "office", "--fill-down", "province")
    assert done.status == 0, done
    assert {item["name"]: (item["office"], item["province"]) for item in roster(desk)} == {
        "Lê A": ("Sở X", "Cần Thơ"), "Trần B": ("Sở X", "Cần Thơ"), "Ngô C": ("Sở Y", "Hậu Giang")}
    assert desk("import", "roster", path, "--fill-down", "name").status == 64
    assert desk("import", "roster", path, "--fill-down", "Họ và tên").status == 64
    refused = desk("import", "roster", path, "--fill-down", "huyện")
    assert refused.status == 64 and "office (đơn vị" in refused.err.lower(), refused


def test_a_column_to_be_filled_may_be_named_as_its_heading(desk, write):
    path = write("STT;Họ và tên;Đơn vị;Tỉnh\n1;Lê A;Sở X;Cần Thơ\n2;Lê B;;\n3;Lê C;;\n")
    done = desk("import", "roster", path, "--fill-down", "Đơn vị", "--fill-down", "tỉnh")
    assert done.status == 0, done
    assert {(item["office"], item["province"]) for item in roster(desk)} == {("Sở X", "Cần Thơ")}


def test_guests_come_from_where_the_list_says(desk, write):
    path = write("Họ và tên;Tỉnh\nLê A;HN\nTrần B;TPCT\nNgô C;V.Long\nĐỗ D;Sóc Trăng\n")
    result = desk("import", "roster", path, lang="en")
    assert result.status == 0, result
    assert "a guest from “Hà Nội”, no province of the conference" in result.out
    listed = {item["name"]: (item["province"], item.get("provinceId")) for item in roster(desk)}
    assert listed == {"Lê A": ("Hà Nội", None), "Trần B": ("Cần Thơ", "can-tho"),
                      "Ngô C": ("Vĩnh Long", "vinh-long"), "Đỗ D": ("Sóc Trăng", None)}
    assert "Sóc Trăng" in desk("attendance", "--by", "province").out
    assert [item["name"] for item in roster(desk, "--province", "soc trang")] == ["Đỗ D"]
    assert "Hà Nội" in desk("search", "ha noi").out + desk("roster").out
    page = desk("report", "attendance", "--format", "md").out
    assert "Hà Nội" in page and "Sóc Trăng" in page


def test_cells_are_cleaned_and_that_is_said(desk, write):
    path = write('Mã;Họ và tên;Điện thoại\n="0071";\u0189ỗ A;\u202a0912\u202c\n"=""0072""";Lê\u200b B;０９１３\n\x1a')
    result = desk("import", "roster", path, lang="en")
    assert result.status == 0, result
    for words in ["were made that (U+0110)", "invisible characters", "=\"…\" around", "wide letters",
                  "0x1A"]:
        assert words in result.out, words
    assert [(item["name"], item["ref"]) for item in roster(desk)] == [
        ("Đỗ A", "0071"), ("Lê B", "0072")]


@pytest.mark.parametrize("text, expected", [
    ("api_id,name,first_name,last_name,email,created_at,approval_status\n"
     "g1,,Văn Hai,Trần,a@b.c,2026-01-01T01:02:03Z,approved\n", "Trần Văn Hai"),
    ("ID,Name,First Name,Last Name,Email Address,Affiliation,Registration state\n"
     "1,Văn An Nguyễn,Văn An,Nguyễn,a@b.c,Sở X,Completed\n", "Nguyễn Văn An"),
    ("Order code,Position ID,Status,Attendee name,Attendee name: Given name,"
     "Attendee name: Family name,Attendee company,Company\n"
     "ABC,1,Paid,Thị Bé Lê,Thị Bé,Lê,Sở X,Cty Y\n", "Lê Thị Bé"),
    ("ID,Start time,Completion time,Email,Name,Họ và tên,Đơn vị\n"
     "1,x,y,a@b.c,anonymous,Lê Văn Cò,Sở X\n", "Lê Văn Cò"),
    ("Attendee Name,Email,Phone,Company Name,Status\nĐỗ D,a@b.c,09,Sở X,Registered\n", "Đỗ D"),
])
def test_exports_of_other_programs_are_read_by_their_headings(desk, write, text, expected):
    result = desk("import", "roster", write(text))
    assert result.status == 0, result
    assert list(codes(desk)) == [expected]
