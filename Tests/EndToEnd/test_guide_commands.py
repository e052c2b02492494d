"""Every command line of the guides and the README, run as it stands there."""

import os
import pathlib
import re
import shutil
import subprocess

import pytest

from desk import Desk

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What opens a screen or asks at one, needs a hub, or builds and installs.
ELSEWHERE = re.compile(
    r"(hoinghi( +--(?!data )\S+.*| +--data +\S+)?|hoinghi (hub|display|data new) ?.*|make .*)$")


def lines(name):
    """The command lines of a document, in their order, without what is said of them."""
    text = (ROOT / name).read_text()
    for block in re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for line in block.splitlines():
            yield re.sub(r" +# .*", "", line)


def prepare(folder):
    """What the documents take for granted: an office's list, a schedule, a stick."""
    (folder / "usb").mkdir()
    (folder / "list.csv").write_text("Họ và tên,Đơn vị\nLê Thị Một,Sở Nội vụ\n")
    shutil.copy(folder / "list.csv", folder / "list.xlsx")


@pytest.mark.parametrize("name", ["docs/GUIDE.vi.md", "docs/GUIDE.en.md", "README.md"])
def test_every_command_line_does_what_it_says(binary, tmp_path, name):
    prepare(tmp_path)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "hoinghi").symlink_to(binary)
    env = {"PATH": f"{tmp_path}/bin:{os.environ['PATH']}", "HOME": str(tmp_path),
           "LANG": "C.UTF-8", "HOINGHI_LANG": name[-5:-3] if "GUIDE" in name else "en",
           "HOINGHI_OPERATOR": "Lan", "TMPDIR": str(tmp_path)}
    done = 0
    for line in lines(name):
        if ELSEWHERE.match(line) or ("| jq" in line and not shutil.which("jq")):
            continue
        for schedule in ("moi.xml", "newer.xml", "schedule.xml"):
            if f"import schedule {schedule}" in line and not (tmp_path / schedule).exists():
                made = "hoinghi agenda set papers --starts 8:00; hoinghi agenda --format xml"
                subprocess.run(["bash", "-c", f"{made} > {schedule}"], env=env, cwd=tmp_path,
                               capture_output=True, check=True)
        # It would ask, and there is no terminal to ask at.
        line = line.replace("notes forget", "notes forget --yes")
        result = subprocess.run(["bash", "-c", line.replace("/media/usb", str(tmp_path / "usb"))],
                                env=env, cwd=tmp_path, input="", capture_output=True,
                                text=True, timeout=120)
        assert result.returncode == 0, (line, result.stdout[-500:], result.stderr[-1000:])
        done += 1
    assert done > 5


def test_some_words_of_a_title_are_enough_where_no_other_has_them(binary, tmp_path):
    desk = Desk(binary, tmp_path)
    assert desk("report", "model", "nhan idol").out == desk("report", "model", "longan").out
    assert desk("report", "visit", "phong dien").out == desk("report", "visit", "phong-dien").out
    # Both visits are tours of a district; a beginning of a word is no word.
    assert desk("report", "visit", "tham quan").status == 1
    assert desk("report", "model", "nha").status == 1
