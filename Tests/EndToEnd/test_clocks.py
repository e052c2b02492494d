"""A machine whose clock is centuries off, before Unix time or long after it."""

import pytest

import clocks


@pytest.mark.parametrize("year", clocks.YEARS)
def test_what_is_recorded_under_a_clock_of_another_century_is_kept_and_counts(binary, tmp_path, year):
    if clocks.faketime() is None:
        pytest.skip("NOT RUN: faketime is not installed")
    acknowledged, lost = clocks.record_under(binary, tmp_path, year)
    assert acknowledged == 8 and lost == 0
