"""Each verb that writes, while the disk fails at each call that it makes.

HOINGHI_FAULTS=all tries every kind of fault; a full disk alone unless it is said.
"""

import os

import pytest

from faults import KINDS, EveryVerb, Tried, compiler, fail_each_call, faulty_library

TRIED_KINDS = list(KINDS) if os.environ.get("HOINGHI_FAULTS") == "all" else ["full"]


def test_whatever_call_fails_the_step_is_there_whole_or_not_at_all(binary, tmp_path):
    if compiler() is None:
        pytest.skip("NOT RUN: no compiler of C here")
    library = faulty_library(tmp_path)
    every = EveryVerb(binary, tmp_path)
    tried = Tried()
    for name in every.verbs():
        for kind in TRIED_KINDS:
            assert fail_each_call(every, library, name, kind, tried) > 0, f"{name} writes nothing"
    assert tried.lost == 0, "\n".join(tried.faults)
    print(f"{tried.times} calls failed, {tried.lost} times something was lost")
