"""A delegate on a visit, with a phone's terminal: 40 columns, 12 rows, no function keys."""

import os
import subprocess

from companion import body, footer, heading, on, pointed, selects


def test_a_delegate_reads_compares_reckons_and_ranks_on_a_phone(companion):
    session = companion("--screen", "models", size=(40, 12))

    # The page of a model, to its end.
    session.keys("G", "<Enter>")
    session.wait_for(lambda s: "Vận động hỗ trợ" in s.row(2) and "▌" in s.row(2))
    session.keys("G")
    session.wait_for(lambda s: "Chưa có đánh giá" in s.screen_text())
    session.keys("<Esc>")
    session.wait_for(selects("Vận động"))

    # Three models below each other: places, then capital on one scale.
    session.keys("m", "g", "m", "j", "m", "c")
    session.wait_for(lambda s: heading(s) == "So sánh mô hình")
    titles = [row[2:4] for row in body(session)[:3]]
    assert titles == ["A ", "B ", "C "]

    def tells_capital():
        # Who says the same shares a row.
        rows = [row.replace("▌", " ").split() for row in body(session)]
        return (["A", "5", "tỷ", "đồng"], ["B", "C", "—"]) in zip(rows, rows[1:])

    while not tells_capital():
        before = session.screen_text()
        session.keys("j")
        session.wait_for(lambda s, before=before: s.screen_text() != before)
    session.keys("s")
    session.wait_for(lambda s: "Căn cứ" in s.screen_text())
    session.keys("<Esc>", "<Esc>")
    session.wait_for(on("models"))

    # What if: of a model that does not say enough, then with 50 households.
    session.keys("g", "w")
    session.wait_for(lambda s: "Không tính thử được" in s.screen_text())
    session.keys("<Esc>", "G", "w")
    session.wait_for(lambda s: "140.000.000" in s.screen_text())
    session.keys("<C-u>", "5", "0")
    session.wait_for(lambda s: "93.333.333 đồng" in s.screen_text())
    rows = body(session)
    assert [row for row in rows if "50 ?" in row] and [row for row in rows if "Còn thiếu" in row]
    session.keys("<C-o>")
    session.wait_for(lambda s: "giả định" in s.screen_text())
    session.keys("<Esc>", "<Esc>", "<Esc>")
    session.wait_for(selects("Vận động"))

    # The ranking, without a review yet: nobody is first, and the weights move all the same.
    session.keys("t")
    session.wait_for(lambda s: heading(s) == "Xếp hạng mô hình")
    assert [row for row in body(session)[:4] if "chưa có điểm" not in row] == []
    session.keys("4")
    session.wait_for(lambda s: "trọng số 4" in s.screen_text())
    session.keys("x")
    session.wait_for(lambda s: "trọng số 4" not in s.screen_text())
    session.keys("a")
    session.wait_for(lambda s: heading(s).startswith("Đánh giá theo"))
    session.keys("q")
    session.wait_for(on("models"))
    assert "q" in footer(session)
    session.keys("q")
    assert session.wait_exit() == 0


def test_reviews_that_another_program_records_reach_the_page_the_ranking_and_the_list(
        companion, binary, tmp_path):
    session = companion("--screen", "models", size=(40, 12))

    def review(name, model, *entries):
        subprocess.run(
            [binary, "review", "add", model, "--reviewer", name, "--province", "Hậu Giang",
             *entries, "--at", "2023-09-18T09:00:00"],
            env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)}, check=True,
            stdout=subprocess.DEVNULL)

    review("Lê Thị Một", "longan", "--score", "results=5", "--score", "market=4",
           "--note", "Nước ngọt quanh năm.")
    review("Trần Văn Hai", "longan", "--score", "results=4", "--households", "12")
    review("Trần Văn Hai", "sewing", "--score", "results=2")

    session.keys("j", "<Enter>", "G")
    session.wait_for(lambda s: "12 hộ (n=1)" in s.screen_text())
    session.keys("k", "k", "k", "k", "k", "k", "k", "k")
    session.wait_for(lambda s: "4,5" in s.screen_text() and "n=2" in s.screen_text())
    session.keys("<Esc>", "t")
    session.wait_for(lambda s: s.row(2).split()[:2] == ["1", "Trồng"])
    assert "(n=1–2)" in session.row(2).replace("\N{NO-BREAK SPACE}", " ")
    assert session.row(3).split()[:2] == ["2", "May"]
    session.keys("a", "v")
    session.wait_for(lambda s: "3 đánh giá  Hậu Giang" in s.screen_text())
    session.keys("G", "<Enter>", "G")
    session.wait_for(lambda s: any(row.endswith("12 hộ") for row in pointed(s)))
