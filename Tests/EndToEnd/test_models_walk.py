"""A delegate on a visit, with a phone's terminal: 40 columns, 12 rows, no function keys."""

from companion import body, footer, heading, on, selects


def test_a_delegate_reads_compares_reckons_and_ranks_on_a_phone(companion):
    session = companion("--screen", "models", size=(40, 12))

    # The page of a model, to its end.
    session.keys("G", "<Enter>")
    session.wait_for(lambda s: "Vận động hỗ trợ" in s.row(2) and "▌" in s.row(2))
    session.keys("G")
    session.wait_for(lambda s: "Chưa có phiếu" in s.screen_text())
    session.keys("<Esc>")
    session.wait_for(selects("Vận động"))

    # Three models below each other: places, then capital on one scale.
    session.keys("m", "g", "m", "j", "m", "c")
    session.wait_for(lambda s: heading(s) == "So sánh mô hình")
    titles = [row[2:4] for row in body(session)[:3]]
    assert titles == ["A ", "B ", "C "]
    while "5 tỷ đồng" not in session.screen_text():
        before = session.screen_text()
        session.keys(" ")
        session.wait_for(lambda s, before=before: s.screen_text() != before)
    assert "bài báo không nói" in session.screen_text()
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
    session.wait_for(lambda s: "93.333.300 đồng" in s.screen_text())
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
    session.wait_for(lambda s: heading(s).startswith("Phiếu đánh giá"))
    session.keys("q")
    session.wait_for(on("models"))
    assert "q" in footer(session)
    session.keys("q")
    assert session.wait_exit() == 0
