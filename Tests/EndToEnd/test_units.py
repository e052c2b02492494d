"""The units of systemd that the package ships: sound, and hardened as docs say."""

import re
import shutil
import subprocess

import pytest

from conftest import ROOT

UNITS = ["hoinghi-display", "hoinghi-kiosk"]

pytestmark = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="apt-get install systemd")


@pytest.fixture(params=UNITS)
def unit(request, tmp_path):
    """A unit as `make install` writes it, with a program that is there."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "hoinghi"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    text = (ROOT / "packaging" / "systemd" / f"{request.param}.service").read_text()
    path = tmp_path / f"{request.param}.service"
    path.write_text(text.replace("@PREFIX@", str(tmp_path)))
    return path


def analyze(*arguments):
    return subprocess.run(["systemd-analyze", "--no-pager", *map(str, arguments)],
                          capture_output=True, text=True, timeout=120, check=False)


def test_systemd_finds_nothing_wrong_with_it(unit):
    found = analyze("verify", "--man=no", unit)
    assert (found.returncode, found.stderr) == (0, "")


def test_its_exposure_is_what_the_docs_say(unit):
    found = analyze("security", "--offline=true", "--threshold=5", unit)
    assert found.returncode == 0, found.stdout
    [score] = re.findall(r"Overall exposure level for \S+: (\d+\.\d)", found.stdout)
    page = {"hoinghi-display": "DISPLAY", "hoinghi-kiosk": "KIOSK"}[unit.stem]
    assert f"says {score}" in (ROOT / "docs" / f"{page}.md").read_text()
