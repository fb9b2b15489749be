"""Everything that is read can be read: contrasts computed from the palettes and the shipped labels."""

from __future__ import annotations

import tomllib

import pytest

from annotator import paths
from annotator.ui.palette import DARK, LIGHT, Palette, contrast, mix

BOTH = pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda colors: colors.name)
LEAST = 4.5


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


def test_mix_goes_from_the_first_to_the_second() -> None:
    assert mix("#000000", "#FFFFFF", 0) == "#000000"
    assert mix("#000000", "#FFFFFF", 1) == "#FFFFFF"
    assert mix("#000000", "#FF8040", 0.5) == "#804020"


@BOTH
@pytest.mark.parametrize("surface", ["paper", "chrome", "hover", "tint"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "error", "saved"])
def test_words_on_surfaces(colors: Palette, surface: str, ink: str) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, surface)) >= LEAST


@BOTH
def test_words_on_accent_and_selection(colors: Palette) -> None:
    for surface in (colors.accent, colors.accent_hover, colors.accent_pressed):
        assert contrast(colors.on_accent, surface) >= LEAST
    assert contrast(colors.text, colors.selection) >= LEAST
    assert contrast(colors.text, colors.pressed) >= LEAST


@BOTH
def test_frames_of_controls_and_the_focus_ring_are_seen(colors: Palette) -> None:
    for surface in (colors.paper, colors.chrome):
        assert contrast(colors.border, surface) >= 3
        assert contrast(colors.accent, surface) >= 3


@BOTH
def test_shipped_labels_on_paper(colors: Palette) -> None:
    labels = tomllib.loads(paths.resource("labels", "default.toml").read_text(encoding="utf-8"))["labels"]
    assert labels
    for label in labels:
        color = label["dark" if colors.dark else "light"]
        assert contrast(color, colors.paper) >= LEAST, label["key"]
