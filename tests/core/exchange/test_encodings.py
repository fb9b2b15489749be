from __future__ import annotations

import pytest

from annotator.core.exchange.encodings import ENCODINGS, decode, guess_encoding
from tests.core.exchange.samples import shared

ARTICLES = ("000_d9a635688675098f.txt", "001_fb2f630a25c13fd9.txt")


def _windows(text: str, encoding: str, length: int) -> list[str]:
    text = text.encode(encoding, "ignore").decode(encoding)
    return [text[start : start + length] for start in range(0, len(text) - length, 7)]


def _share_right(encoding: str, length: int) -> float:
    right = count = 0
    for name in ARTICLES:
        for window in _windows(shared("articles", name).read_text(encoding="utf-8"), encoding, length):
            raw = window.encode(encoding)
            right += decode(raw, guess_encoding(raw)) == window
            count += 1
    assert count > 1000
    return right / count


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_windows_of_real_articles_are_guessed(encoding):
    assert _share_right(encoding, 20) >= (0.99 if encoding in ("windows-1256", "iso-8859-6") else 1)
    assert _share_right(encoding, 60) == 1
    assert _share_right(encoding, 200) == 1


def test_plain_ascii_is_utf8_and_what_tells_nothing_apart_is_windows():
    assert guess_encoding(b"BBC 2021/10/21") == "utf-8"
    assert guess_encoding("خبر".encode("iso-8859-6")) == guess_encoding("خبر".encode("windows-1256")) == "windows-1256"
