from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from annotator.core.errors import KnownError
from annotator.core.files import check_target, replace_file


def _names(folder):
    return sorted(path.name for path in folder.iterdir() if path.name != "home")


def test_the_name_changes_hands_in_one_step(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with replace_file(path) as temporary:
        assert temporary.parent == path.parent
        assert temporary.read_bytes() == b""
        temporary.write_bytes(b"new")
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert _names(tmp_path) == ["a"]


def _write_half(path, error):
    with replace_file(path) as temporary:
        temporary.write_bytes(b"half")
        raise error


@pytest.mark.parametrize("error", [KnownError("No."), KeyboardInterrupt(), ZeroDivisionError()])
def test_whatever_fails_the_old_file_stays(tmp_path, error):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with pytest.raises(type(error)):
        _write_half(path, error)
    assert path.read_bytes() == b"old"
    assert _names(tmp_path) == ["a"]


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "backup.disk_full"),
        (errno.EDQUOT, "backup.disk_full"),
        (errno.EROFS, "backup.not_writable"),
        (errno.EIO, "backup.failed"),
    ],
)
def test_errors_of_the_system_are_one_sentence(tmp_path, number, code):
    with pytest.raises(KnownError, match=r"^.+ .+\.$") as caught, replace_file(tmp_path / "a", area="backup"):
        raise OSError(number, os.strerror(number))
    assert (caught.value.code, caught.value.values["path"]) == (code, str(tmp_path / "a"))
    assert _names(tmp_path) == []


def test_a_folder_that_vanished_is_said(tmp_path):
    with pytest.raises(KnownError), replace_file(tmp_path / "none" / "a"):
        pass


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "real"
    target.write_bytes(b"old")
    (tmp_path / "link").symlink_to(target)
    with replace_file(tmp_path / "link") as temporary:
        temporary.write_bytes(b"new")
    assert (tmp_path / "link").is_symlink()
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="devices have paths on POSIX only")
def test_a_device_is_no_place_to_write_to():
    with pytest.raises(KnownError) as caught:
        check_target(Path(os.devnull))
    assert caught.value.code == "export.not_writable"


def test_a_new_name_in_an_existing_folder_is_fine(tmp_path):
    check_target(tmp_path / "new", forbidden=[tmp_path / "project.hashiya"])
