"""The hub under everything that happens to laptops, networks and servers, for three quarters of a minute;
HOINGHI_TORTURE=SECONDS takes longer.
"""

import os
import random

import pytest

import postgres
from hub_torture import Torture


def test_nothing_that_was_acknowledged_is_lost_and_everybody_agrees(binary, tmp_path):
    if postgres.programs() is None:
        if os.environ.get("CI"):
            pytest.fail("no PostgreSQL: scripts/setup.sh test installs it")
        pytest.skip("no PostgreSQL here: apt install postgresql")
    seed = int(os.environ.get("HOINGHI_SEED", random.randrange(1 << 20)))
    torture = Torture(binary, tmp_path, seed, people=400)
    try:
        torture.go(int(os.environ.get("HOINGHI_TORTURE", "45")))
        wrong = torture.check()
        print(f"seed {seed}: {torture.words()}")
        assert not wrong, f"seed {seed}:\n" + "\n".join(wrong[:20])
    finally:
        torture.close()
