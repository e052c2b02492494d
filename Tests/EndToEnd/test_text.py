"""`text …`: bytes in, bytes out, the statuses; the lines against PyPI's wcwidth."""

import os
import random
import subprocess
import unicodedata

import pytest
import wcwidth


def text(binary, *arguments, data=b"", status=0):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "HOINGHI_LANG": "vi"}
    done = subprocess.run([binary, "text", *arguments], input=data, env=environment,
                          capture_output=True, timeout=120, check=False)
    assert done.returncode == status, done.stderr.decode()
    return done.stdout


@pytest.mark.parametrize("arguments, data, expected", [
    (["fold"], "Nguyễn Thị Ước\nĐẶNG Ðức", "nguyen thi uoc\ndang duc\n"),
    (["fold"], "a\r\n\r\nÁ\r\n", "a\r\n\r\na\r\n"),
    (["fold"], "", ""),
    (["fold"], "\0É\n", "\0e\n"),
    (["sort"], "mạ\nma\nmã\nmà\nmá\nmả\n", "ma\nmà\nmả\nmã\nmá\nmạ\n"),
    (["sort"], "đa\nda\nê\ne\r\nb", "b\nda\nđa\ne\r\nê\n"),
    (["sort", "--by", "given-name"], "Lê Đạt\nTrần An\nBùi Ân\nBùi An\n",
     "Bùi An\nTrần An\nBùi Ân\nLê Đạt\n"),
    (["width"], "Thới Lai\n日本\na\tb\n\n", "8\tThới Lai\n4\t日本\n-1\ta\tb\n0\t\n"),
    (["keys", "--method", "telex"], "Thowis lai, conference", "Thới lai, conference\n"),
    (["keys", "--method", "vni"], "d9u7o7ng2 tho71i\n", "đường thới\n"),
    (["clean"], "\x1b[31mđỏ\r\n\x00\u202e\n", "␛[31mđỏ␍\n␀‹U+202E›\n"),
    (["match", "uoc dang"], "Trần An\nĐặng Ước\n", "Đặng Ước\n"),
    (["match", "hoa"], "Lê Hòa\nHoàng Lê\nLê Hoa\r\n", "Lê Hoa\r\nLê Hòa\nHoàng Lê\n"),
    (["match", "thowsi", "lai"], "Thoi Lai\nThới Lai", "Thới Lai\n"),
])
def test_lines_in_lines_out(binary, arguments, data, expected):
    assert text(binary, *arguments, data=data.encode()).decode() == expected


def test_nothing_found_ends_with_1_and_nothing_to_find_with_64(binary):
    assert text(binary, "match", "zzz", data=b"a\n", status=1) == b""
    assert text(binary, "match", data=b"a\n", status=64) == b""
    assert text(binary, "keys", "--method", "qwerty", status=64) == b""


def test_broken_bytes_are_replaced_where_a_line_changes_and_kept_where_it_is_handed_on(binary):
    data = b"\xff\xc3\xe1\xba a\nb\n"
    assert text(binary, "fold", data=data).decode().count("\ufffd") >= 2
    assert text(binary, "match", "a", data=data) == b"\xff\xc3\xe1\xba a\n"
    assert sorted(text(binary, "sort", data=data).splitlines()) == sorted(data.splitlines())


def test_a_reader_that_goes_away_is_no_error(binary):
    shell = f"yes 'Thới Lai' | head -200000 | {binary} text fold | head -1; echo ${{PIPESTATUS[2]}}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, check=True)
    assert done.stdout == "thoi lai\n0\n"


def test_a_line_longer_than_the_buffer_stays_whole(binary):
    line = "Đặng " * 100_000
    assert text(binary, "fold", data=line.encode()).decode() == "dang " * 100_000 + "\n"


def test_a_line_that_is_no_line_of_text_is_named_with_what_to_do(binary):
    data = b"a\nb\n" + b"x" * (17 << 20) + b"\n"
    done = subprocess.run([binary, "text", "fold", "--lang", "en"], input=data, capture_output=True,
                          env={"PATH": os.environ["PATH"], "HOME": "/nonexistent"}, check=False)
    assert done.returncode == 65
    assert done.stdout.count(b"\n") == 2
    assert b"standard input: line 3 is longer than 16 MiB" in done.stderr


@pytest.mark.parametrize("arguments", [
    ["match", "do"], ["sort"], ["fold"], ["keys"], ["width"], ["clean"],
], ids=lambda arguments: arguments[0])
def test_nothing_of_a_line_acts_on_a_terminal_and_a_pipe_gets_it_raw(
        binary, open_session, tmp_path, arguments):
    data = "\x1b[31m đỏ \x1b]0;T\x07 \x9b2J\u202e\r\n\tdo\n"
    foreign = tmp_path / "foreign"
    foreign.write_text(data, newline="")
    session = open_session([binary, "text", *arguments], streams={"stdin": str(foreign)})
    assert session.wait_exit() == 0
    shown = bytes(session.raw).decode()
    assert "␛[31m" in shown and "‹U+202E›" in shown
    assert not [c for c in shown.replace("\r\n", "\n") if c not in "\n\t" and not c.isprintable()]
    raw = text(binary, *arguments, data=data.encode())
    assert (b"\x1b" in raw) == (arguments != ["clean"])


def assigned():
    for point in range(0x20, 0x110000):
        if not 0xD800 <= point <= 0xDFFF and point not in (0x0D, 0x0A):
            yield chr(point)


def compare_widths(binary, lines):
    out = text(binary, "width", data="".join(line + "\n" for line in lines).encode()).decode()
    rows = out.split("\n")[:-1]
    assert len(rows) == len(lines)
    differing = [
        (ascii(line), row.split("\t")[0], wcwidth.wcswidth(line))
        for line, row in zip(lines, rows) if int(row.split("\t")[0]) != wcwidth.wcswidth(line)
    ]
    assert not differing, differing[:20]


def test_every_character_is_as_wide_as_wcwidth_says(binary):
    compare_widths(binary, list(assigned()))


def test_every_character_behind_and_before_others_is_as_wide_as_wcwidth_says(binary):
    points = list(assigned())[::7]
    compare_widths(binary, ["a" + point + "क" for point in points])
    compare_widths(binary, ["日" + point + "\ufe0f" for point in points])


def test_random_text_is_as_wide_as_wcwidth_says(binary):
    seed = int(os.environ.get("HOINGHI_SEED") or random.randrange(10**6))
    print(f"HOINGHI_SEED={seed}")
    chance = random.Random(seed)
    pools = [
        [chr(p) for p in range(0x20, 0x7F)],
        list("ắằẵặẩỗợữđĐơư") + list(unicodedata.normalize("NFD", "ắẩỗợữ")),
        [chr(p) for p in range(0x1F1E6, 0x1F200)], [chr(p) for p in range(0x1F3FB, 0x1F400)],
        list("\u200d\ufe0f\ufe0e\u20e3\u0301\u200b"), list("👩👍❤🏃♀☎©#1★"),
        [chr(p) for p in range(0x900, 0x980)], [chr(p) for p in range(0x1100, 0x1200)],
        [chr(p) for p in range(0xAC00, 0xAC40)], [chr(p) for p in range(0x0E00, 0x0E60)],
        [chr(p) for p in range(0xB80, 0xC80)], list("日本語，。"),
    ]
    compare_widths(binary, [
        "".join(chance.choice(chance.choice(pools)) for _ in range(chance.randint(0, 12)))
        for _ in range(20_000)
    ])
