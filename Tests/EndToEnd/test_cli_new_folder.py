"""`data init`: where a folder may be written, and what is said where it may not."""

import os

import pytest

from cli import run


@pytest.mark.parametrize("lang, no_folder, not_empty", [
    ("vi", "không phải thư mục", "không trống"), ("en", "is not a folder", "not empty"),
])
def test_what_is_in_the_way_is_called_what_it_is(binary, tmp_path, lang, no_folder, not_empty):
    (tmp_path / "file").write_text("x")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "full")
    for name, words, others in [
        ("file", no_folder, not_empty), ("dangling", no_folder, not_empty),
        ("full", not_empty, no_folder), ("link", not_empty, no_folder),
    ]:
        result = run(binary, "data", "init", str(tmp_path / name), lang=lang)
        assert (result.status, result.out) == (73, "")
        assert str(tmp_path / name) in result.err
        assert words in result.err and others not in result.err
    assert sorted(os.listdir(tmp_path)) == ["dangling", "file", "full", "link"]
    assert os.listdir(tmp_path / "full") == ["mine"]


def test_a_link_to_an_empty_folder_is_that_folder(binary, tmp_path):
    (tmp_path / "empty").mkdir()
    (tmp_path / "link").symlink_to("empty")
    result = run(binary, "data", "init", str(tmp_path / "link"))
    assert result.status == 0, result.err
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "empty" / "conference.json").is_file()
    assert sorted(os.listdir(tmp_path)) == ["empty", "link"]


@pytest.mark.parametrize("lang, words", [
    ("vi", "còn thiếu <thư-mục>"), ("en", "<folder> is missing"),
])
def test_a_folder_without_a_name_is_wrong_usage(binary, lang, words):
    result = run(binary, "data", "init", "", lang=lang)
    assert (result.status, result.out) == (64, "")
    assert words in result.err
