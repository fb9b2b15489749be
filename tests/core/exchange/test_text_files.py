from __future__ import annotations

import hashlib
import os

import pytest

from annotator.core.errors import KnownError
from annotator.core.exchange.encodings import ENCODINGS
from annotator.core.exchange.text_files import SIZE_LIMIT, read_text_file

TEXT = "عنوان الخبر\n\nقالت موسكو إن طالبان لن تنضم إلى هذه المحادثات، وأكدت أنها ستبقي على اتصالاتها."


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("chosen", [True, False])
def test_reads_each_encoding_chosen_or_guessed(tmp_path, encoding, chosen):
    path = tmp_path / "خبر.txt"
    raw = TEXT.encode(encoding)
    path.write_bytes(raw)
    article = read_text_file(path, encoding if chosen else None)
    assert (article.text, article.title, article.encoding) == (TEXT, "عنوان الخبر", encoding)
    assert article.meta == {"source": "خبر.txt"}
    assert article.where == "خبر.txt"
    assert article.raw_sha256 == hashlib.sha256(raw).digest()
    assert article.spans is None


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_reads_utf16_without_a_byte_order_mark(tmp_path, codec):
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(codec))
    assert read_text_file(path).text == read_text_file(path, "utf-16").text == TEXT


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16"])
def test_drops_the_byte_order_mark(tmp_path, codec):
    path = tmp_path / "a.txt"
    path.write_bytes("سطر\r\nآخر".encode(codec))
    assert read_text_file(path).text == "سطر\nآخر"


def test_the_title_is_the_first_line_with_words_cut_between_words(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("\n \n" + "كلمة " * 100 + "\nآخر", encoding="utf-8")
    title = read_text_file(path).title
    assert 190 < len(title) <= 200
    assert set(title.split(" ")) == {"كلمة"}


@pytest.mark.parametrize(
    ("raw", "encoding", "code"),
    [
        (b"", None, "import.empty"),
        (b"\xef\xbb\xbf", None, "import.empty"),
        (b" \r\n\t\n", None, "import.empty"),
        (b"\xff\xfe", None, "import.empty"),
        (b"abc\0def and more", None, "import.nul"),
        (bytes(1000), None, "import.nul"),
        ("خبر عاجل".encode("windows-1256"), "utf-8", "import.encoding"),
        ("خبر عاجل".encode("windows-1256") + b"\x80", "iso-8859-6", "import.encoding"),
        ("خبر".encode(), "windows-1256", "import.encoding"),
        ("خبر".encode(), "iso-8859-6", "import.encoding"),
        (b"\xff\xfe\x00\xd8", "utf-16", "import.encoding"),
        (b"abc", "utf-16", "import.encoding"),
        (b"\xed\xa0\x80", "utf-8", "import.encoding"),
    ],
)
def test_a_bad_file_is_one_sentence(tmp_path, raw, encoding, code):
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    with pytest.raises(KnownError, match=r"^a\.txt .+[^.]\.$") as caught:
        read_text_file(path, encoding)
    assert caught.value.code == code
    assert caught.value.values["path"] == str(path)
    if encoding:
        assert caught.value.values["encoding"] == encoding


def test_fifty_megabytes_of_one_line_are_refused(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(KnownError) as caught:
        read_text_file(path)
    assert caught.value.code == "import.too_large"
    assert caught.value.values["limit"] == SIZE_LIMIT >> 20


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path):
    with pytest.raises(KnownError) as caught:
        read_text_file(tmp_path / "none.txt")
    assert caught.value.code == "import.unreadable"
    with pytest.raises(KnownError) as caught:
        read_text_file(tmp_path)
    assert caught.value.code == "import.folder"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(KnownError) as caught:
        read_text_file(tmp_path / "pipe")
    assert caught.value.code == "import.unreadable"
