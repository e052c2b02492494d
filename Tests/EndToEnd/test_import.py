"""An office's list: what is read of it, who is who, and that nothing is half done."""

import pytest

from desk import Desk

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
        ("Nguyễn Văn An", "Cần Thơ", 5), ("Trần Thị Bích", "Cần Thơ", 6), ("…", None, 7)]


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


def test_our_codes_are_kept_and_the_offices_own_are_refs(desk, write):
    text = "Mã,Họ và tên\n1010,Lê A\n1011,Lê B\nNV-7,Lê C\n"
    assert desk("import", "roster", write(text)).status == 0
    found = {item["name"]: (item["code"], item.get("ref")) for item in roster(desk)}
    assert found["Lê A"] == ("1010", None)
    assert found["Lê B"][1] == "1011" and found["Lê C"][1] == "NV-7"
    assert desk("import", "roster", write(text.replace("Lê B", "Lê Bình"))).status == 0
    assert codes(desk)["Lê Bình"] == found["Lê B"][0]


BAD = "Họ và tên,Đơn vị,Tỉnh\nLê A,x,Cần Thơ\n,y,Huế\nLê B,z,\nLê B,z,\nLê\x07C,w,\n"


@pytest.mark.parametrize("lang, words", [
    ("vi", ["hàng 3, cột “Họ và tên”: chưa có họ tên", "hàng 3, cột “Tỉnh”", "Cần Thơ, Hậu Giang",
            "hàng 4", "hàng 5", "U+0007", "4 hàng lỗi, chưa ghi gì cả"]),
    ("en", ["row 3, column “Họ và tên”: there is no name", "has no province “Huế”",
            "Cần Thơ, Hậu Giang", "row 4", "give both a Mã", "U+0007", "nothing is written"])])
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
    assert "4 bad rows are left out" in result.err and "nobody is withdrawn" in result.err
    assert set(codes(desk)) == {"Cũ Một", "Lê A"}
    only_bad = desk("import", "roster", write("Họ và tên,Tỉnh\nLê A,Huế\n"), "--skip-bad")
    assert only_bad.status == 65
    assert set(codes(desk)) == {"Cũ Một", "Lê A"}


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
    (b"PK\x03\x04\x14\0\0\0xl/workbook.xml", "XLSX"),
    (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ODS"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "XLS"),
    (b"%PDF-1.4\n", "PDF"),
    ("Họ và tên\nLê A\n".encode("utf-16-le"), "BOM"),
    ("Ho và tên\nLê Ánh\n".encode("cp1258"), "Windows-1258"),
    ("Hä vµ tªn,§¬n vÞ\nNguyÔn V¨n An,x\n".encode(), ".VnTime"),
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
    names = [name.removeprefix("'") for name in HOSTILE]
    assert [item["name"] for item in roster(desk)] == names
    page = desk("report", "attendance").out
    assert "<script>" not in page and "&lt;script&gt;" in page
    table = desk("report", "attendance", "--format", "csv").out
    assert "'=HYPERLINK(1)" in table and ",=" not in table


def test_rehearsed_lists_stay_out_of_the_real_store(desk, write):
    assert desk("import", "roster", write(LIST), "--rehearse").status == 0
    assert not desk.store.exists()
    assert "mẫu" in desk("roster").err
