"""Every terminal, encoding and size: it opens, it can be read, it is given back."""

import shutil
import signal
import subprocess

import pytest

import escapes

TERMS = ["xterm-256color", "screen-256color", "tmux-256color", "linux", "vt100", "ansi",
         "xterm-mono", "xterm"]


def opened(open_session, binary, *arguments, **options):
    session = open_session([binary, *arguments], **options)
    session.wait_for("events 0")
    return session


@pytest.mark.parametrize("term", TERMS)
def test_each_terminal_opens_and_is_given_back(open_session, probe_binary, term):
    session = opened(open_session, probe_binary, term=term)
    assert session.row(0) == "Hội nghị Cần Thơ ─ Thới Lai ĐẶNG"
    session.send(b"\x1b[B")
    session.wait_for("1 key down")
    session.keys("<C-c>")
    assert session.wait_exit() == 0
    assert session.modes() == session.modes_before
    assert escapes.foreign(session.raw) == []
    assert "events" not in session.screen_text()


@pytest.mark.parametrize("term", TERMS)
def test_each_terminal_is_given_back_on_a_signal_too(open_session, probe_binary, term):
    session = opened(open_session, probe_binary, term=term)
    session.signal(signal.SIGTERM)
    assert session.wait_exit() == 128 + signal.SIGTERM
    assert session.modes() == session.modes_before
    assert "events" not in session.screen_text()


@pytest.mark.parametrize("term,sequence,key", [
    ("linux", b"\x1b[[A", "function(1)"), ("linux", b"\x1b[1~", "home"),
    ("linux", b"\x1b\t", "backTab"), ("vt100", b"\x1bOA", "up"), ("ansi", b"\x1b[A", "up"),
    ("xterm-mono", b"\x1b[11~", "function(1)"), ("screen-256color", b"\x1b[1~", "home"),
    ("tmux-256color", b"\x1b[4~", "end"), ("ansi", b"\x08", "backspace"),
])
def test_each_terminals_own_keys(open_session, probe_binary, term, sequence, key):
    session = opened(open_session, probe_binary, term=term)
    session.send(sequence)
    session.wait_for(f"1 key {key}")
    assert "events 1 " in session.row(1)


@pytest.mark.parametrize("env,evidence", [
    ({"TERM": None}, "termMissing"), ({"TERM": ""}, "termMissing"),
    ({"TERM": "no-such-terminal"}, 'termUnknown("no-such-terminal")'),
    ({"TERM": "../../etc"}, "termUnknown"), ({"TERM": "dumb"}, 'termDumb("dumb")'),
    ({"TERM": "unknown"}, "term"),
])
def test_a_terminal_that_cannot_be_drawn_on_is_refused(open_session, probe_binary, env, evidence):
    session = open_session([probe_binary], env=env)
    assert session.wait_exit() == 69
    assert f"no screen: {evidence}" in session.screen_text()
    assert b"\x1b" not in session.raw
    assert session.modes() == session.modes_before


def test_no_terminal_is_refused(probe_binary):
    run = subprocess.run([probe_binary], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                         check=False)
    assert (run.returncode, run.stdout) == (69, "no screen: notATerminal(Terminal.TerminalError."
                                                "Stream.input)\n")


def test_output_that_is_no_terminal_is_refused(open_session, probe_binary, tmp_path):
    out = tmp_path / "out"
    out.touch()
    session = open_session([probe_binary], streams={"stdout": str(out)})
    assert session.wait_exit() == 69
    assert "Stream.output" in out.read_text()
    assert not session.raw


def test_narrow_curses_is_refused_before_anything_is_drawn(open_session, probe_binary, tmp_path):
    """ncurses without wide characters under the name of ncursesw."""
    libraries = subprocess.run(["ldconfig", "-p"], capture_output=True, text=True, check=True,
                               env={"PATH": "/sbin:/usr/sbin"}).stdout
    narrow = [line.split("=> ")[1] for line in libraries.splitlines() if "libncurses.so.6 " in line]
    if not narrow:
        pytest.skip("no narrow ncurses on this machine")
    (tmp_path / "libncursesw.so.6").symlink_to(narrow[0])
    session = open_session([probe_binary], env={"LD_LIBRARY_PATH": str(tmp_path)})
    assert session.wait_exit() != 0
    assert b"\x1b" not in session.raw


# Encodings

def test_in_the_c_locale_letters_lose_their_marks(open_session, probe_binary):
    session = opened(open_session, probe_binary, env={"LC_ALL": "C"})
    assert session.row(0) == "Hoi nghi Can Tho - Thoi Lai DANG"
    assert session.row(3) == "+--+ | v > * ~ > # ."
    session.keys("ặ")
    session.wait_for('1 key character("a")')
    assert bytes(session.raw).isascii()


@pytest.fixture(scope="module")
def locale_of(tmp_path_factory):
    """Makes a locale in a folder and gives its environment: locale_of("en_US", "ISO-8859-1")."""
    if not shutil.which("localedef"):
        pytest.skip("localedef is missing")
    folder = tmp_path_factory.mktemp("locales")

    def make(language, charset):
        name = f"{language}.{charset}"
        made = subprocess.run(["localedef", "-i", language, "-f", charset, str(folder / name)],
                              capture_output=True, check=False)
        if made.returncode not in (0, 1):
            pytest.skip("the sources of the locales are missing (Debian's package locales)")
        return {"LOCPATH": str(folder), "LC_ALL": name}

    return make


@pytest.fixture
def latin1(locale_of):
    """The environment of an ISO-8859-1 locale."""
    return locale_of("en_US", "ISO-8859-1")


def test_in_latin_1_the_letters_that_it_has_keep_their_marks(open_session, probe_binary, latin1):
    session = opened(open_session, probe_binary, env=latin1, encoding="latin-1")
    assert session.row(0) == "Hoi nghi Can Tho - Thoi Lai DANG"
    session.send("é")
    session.wait_for('1 key character("é")')
    assert b"\xc3\xa9" not in session.raw
    session.keys("<C-c>")
    assert session.wait_exit() == 0


@pytest.mark.parametrize("language,charset,sent,seen", [
    ("ja_JP", "EUC-JP", b"\xc3\xe6", "中"), ("ja_JP", "EUC-JP", b"\x8f\xab\xa2", "à"),
    ("zh_CN", "GBK", b"\xd6\xd0", "中"), ("zh_CN", "GBK", b"\xa8\xa4", "à"),
    ("ko_KR", "EUC-KR", b"\xf1\xe9", "中"), ("zh_TW", "BIG5", b"\xa4\xa4", "中"),
    ("zh_CN", "GB18030", b"\x81\x36\x86\x31", None),
])
def test_in_encodings_of_several_bytes_letters_stand_in_one_column_and_keys_arrive(
        open_session, probe_binary, locale_of, language, charset, sent, seen):
    session = opened(open_session, probe_binary, env=locale_of(language, charset),
                     encoding="latin-1")
    assert "?" not in session.row(0)
    if charset != "GB18030":  # which has every letter
        assert session.row(0) == "Hoi nghi Can Tho - Thoi Lai DANG"
        assert session.row(3) == "+--+ | v > * ~ > # ."
    # In one piece, and cut.
    session.send(sent)
    session.wait_for("events 1 ")
    session.send(sent[:1])
    session.wait_idle()
    session.send(sent[1:] + b"j")
    session.wait_for('3 key character("j")')
    if charset != "GB18030":  # whose bytes the emulator obeys
        shown = session.row(5).encode("latin-1").decode(charset)
        assert shown in (f'2 key character("{seen}")', '2 key character("a")')
    session.keys("<C-c>")
    assert session.wait_exit() == 0


@pytest.mark.parametrize("charset", ["TCVN5712-1", "VISCII"])
def test_old_vietnamese_encodings_keep_the_marks_both_ways(
        open_session, probe_binary, locale_of, charset):
    session = opened(open_session, probe_binary, env=locale_of("vi_VN", charset),
                     encoding="latin-1")
    codec = {"TCVN5712-1": {"ộ": 0xE9, "ị": 0xDE, "đ": 0xAE, "ớ": 0xED, "ầ": 0xC7, "ơ": 0xAC},
             "VISCII": {"ộ": 0xB5, "ị": 0xB8, "đ": 0xF0, "ớ": 0xBE, "ầ": 0xA5, "ơ": 0xBD}}[charset]
    letters = {chr(byte): letter for letter, byte in codec.items()}
    shown = "".join(letters.get(cell, cell) for cell in session.row(0))
    assert shown.startswith("Hội nghị Cần Thơ - Thới Lai")
    for count, letter in enumerate("độ", 1):
        session.send(bytes([codec[letter]]))
        session.wait_for(f"events {count} ")
    typed = "".join(letters.get(cell, cell) for cell in session.row(4) + session.row(5))
    assert 'character("ộ")' in typed and 'character("đ")' in typed
    # Capitals that these encodings put where the controls are steer nothing.
    session.keys("<C-a>")
    session.wait_for('3 key control("a")')
    assert escapes.foreign(session.raw) == []


def test_a_locale_that_is_not_installed_and_names_utf_8_is_taken_at_its_word(
        open_session, probe_binary):
    session = opened(open_session, probe_binary, env={"LC_ALL": None, "LANG": "vi_XX.UTF-8"})
    assert session.row(0) == "Hội nghị Cần Thơ ─ Thới Lai ĐẶNG"


def test_ascii_frames_keep_the_letters(open_session, probe_binary):
    session = opened(open_session, probe_binary, "ascii")
    assert session.row(0) == "Hội nghị Cần Thơ - Thới Lai ĐẶNG"
    assert session.row(3) == "+--+ | v > * ~ > # ."


def test_the_linux_console_gets_the_marks_of_its_font(open_session, probe_binary):
    session = opened(open_session, probe_binary, term="linux")
    assert session.row(3) == "┌──┐ │ √ → • ~ > █ ▄"


# Sizes

@pytest.mark.parametrize("size", [(1, 1), (2, 1), (1, 9), (40, 12), (80, 24), (400, 120)])
@pytest.mark.parametrize("term", ["xterm-256color", "vt100"])
def test_every_size_opens_and_draws_whole(open_session, probe_binary, size, term):
    session = open_session([probe_binary], size=size, term=term)
    session.wait_for(lambda s: s.row(0))
    session.keys("<F8>" if term != "vt100" else "<M-8>")
    session.wait_for(lambda s: s.screen_text() == "\n".join(["█" * size[0]] * size[1]))
    session.keys("j")
    session.wait_for(lambda s: "█" not in s.row(0))
    session.keys("<C-c>")
    assert session.wait_exit() == 0
    assert session.modes() == session.modes_before


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("size", [(1, 1), (1, 3)])
def test_one_column_is_safe_on_each_terminal(open_session, probe_binary, term, size):
    session = open_session([probe_binary], size=size, term=term)
    session.wait_for(lambda s: s.raw)
    session.keys("<M-8>", "j", "<C-l>")
    session.wait_idle()
    assert set(session.screen_text()) <= set("…~\n")
    session.keys("<C-c>")
    assert session.wait_exit() == 0
    assert escapes.foreign(session.raw) == []
    assert session.modes() == session.modes_before


@pytest.mark.parametrize("size", [(80, 32768), (65535, 24), (80, 65535)])
def test_more_rows_or_columns_than_curses_counts_are_drawn_in_part(
        open_session, probe_binary, size):
    session = open_session([probe_binary], size=(80, 24))
    session.wait_for("events 0")
    session.resize(*size)
    session.columns, session.lines = 80, 24
    session.wait_for(f"resize {min(size[0], 1000)}x{min(size[1], 1000)}")
    session.keys("j")
    session.wait_for("events 2 ")


def test_a_window_of_that_many_rows_opens_too(open_session, binary):
    session = open_session([binary], size=(80, 32768))
    session.lines = 24
    session.wait_for(lambda s: s.row(0))
    session.keys("<C-c>")
    assert session.wait_exit() == 128 + signal.SIGINT


def test_a_resize_is_told_and_drawn(open_session, probe_binary):
    session = opened(open_session, probe_binary)
    session.resize(40, 12)
    session.wait_for("1 resize 40x12")
    assert "size 40x12" in session.row(1)
    session.resize(1, 1)
    session.wait_for(lambda s: s.screen_text() == "…")
    session.resize(120, 40)
    session.wait_for("resize 120x40")
    assert session.row(0) == "Hội nghị Cần Thơ ─ Thới Lai ĐẶNG"


def test_a_burst_of_resizes_ends_in_the_last_size(open_session, probe_binary):
    session = opened(open_session, probe_binary)
    session.signal(signal.SIGSTOP)
    session.wait_stopped()
    for columns in range(41, 140):
        session.resize(columns, 30)
    session.signal(signal.SIGCONT)
    session.wait_for("size 139x30")
    assert session.screen_text().count(" resize ") <= 1


def test_the_size_that_nobody_tells_is_the_descriptions(open_session, probe_binary):
    session = open_session([probe_binary], size=(80, 24))
    session.wait_for("events 0")
    session.resize(0, 0)
    session.columns, session.lines = 80, 24
    session.screen.resize(24, 80)
    session.keys("j")
    session.wait_for("events 1 ")
    assert "size 80x24" in session.row(1)
