"""Everything that is read can be read, and no label is taken for another: computed from the palettes and the labels."""

from __future__ import annotations

import tomllib
from itertools import combinations

import pytest

from annotator import paths
from annotator.ui.color_difference import SIGHTS, delta_e_2000, difference, seen
from annotator.ui.palette import CONTRAST, DARK, LIGHT, Palette, contrast, mark_color, mix
from annotator.ui.reader.looks import Looks
from annotator.ui.reader.style import ReaderStyle
from annotator.ui.start.specimen import MARKS

PALETTES = (LIGHT, DARK, CONTRAST)
EACH = pytest.mark.parametrize("colors", PALETTES, ids=lambda colors: colors.name)
LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
LABELS = {
    label["key"]: (label["light"], label["dark"])
    for label in tomllib.loads(paths.resource("labels", "default.toml").read_text(encoding="utf-8"))["labels"]
}
# A helper in grey dots: its shape is like no other's, and it is never marked for itself.
HELPERS = {"topic"}
# Lab, Lab, ΔE2000: from table 1 of Sharma, Wu & Dalal (2005), each for a branch that is easily got wrong.
PUBLISHED = [
    ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
    ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0),
    ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.001), 7.1792),
    ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
    ((50.0, -0.001, 2.49), (50.0, 0.0009, -2.49), 4.8045),
    ((50.0, -0.001, 2.49), (50.0, 0.0011, -2.49), 4.7461),
    ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
    ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
    ((50.0, 2.5, 0.0), (61.0, -5.0, 29.0), 22.8977),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
    ((90.8027, -2.0831, 1.441), (91.1528, -1.6435, 0.0447), 1.4441),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
]


def marked(key: str, colors: Palette) -> str:
    """The colour of a shipped label in that look."""
    return mark_color(*LABELS[key], colors)


# --- the measures themselves ---------------------------------------------------------------------------------------


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


def test_mix_goes_from_the_first_to_the_second() -> None:
    assert mix("#000000", "#FFFFFF", 0) == "#000000"
    assert mix("#000000", "#FFFFFF", 1) == "#FFFFFF"
    assert mix("#000000", "#FF8040", 0.5) == "#804020"


@pytest.mark.parametrize(("first", "second", "published"), PUBLISHED)
def test_difference_of_colours_is_the_published_one(first, second, published) -> None:
    assert delta_e_2000(first, second) == pytest.approx(published, abs=5e-5)
    assert delta_e_2000(second, first) == pytest.approx(published, abs=5e-5)


def test_whoever_misses_a_cone_sees_greys_as_they_are_and_mixes_what_it_told_apart() -> None:
    for sight in SIGHTS:
        assert difference("#808080", "#808080", sight) == 0
        assert seen("#808080", sight) == pytest.approx(seen("#808080", "normal"), abs=0.01)
    for sight, first, second in (
        ("protan", "#C03030", "#606000"),
        ("deutan", "#C03030", "#808000"),
        ("tritan", "#00B0B0", "#00A0D0"),
        ("tritan by Brettel", "#00B0B0", "#00A0D0"),
    ):
        assert difference(first, second, sight) < 0.6 * difference(first, second)


# --- what is read --------------------------------------------------------------------------------------------------


@EACH
@pytest.mark.parametrize("surface", ["paper", "chrome", "hover", "tint"])
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "error", "saved"])
def test_words_on_surfaces(colors: Palette, surface: str, ink: str) -> None:
    assert contrast(getattr(colors, ink), getattr(colors, surface)) >= LEAST[colors.name]


@EACH
def test_words_on_accent_and_selection(colors: Palette) -> None:
    for surface in (colors.accent, colors.accent_hover, colors.accent_pressed):
        assert contrast(colors.on_accent, surface) >= LEAST[colors.name]
    for surface in (colors.selection, colors.pressed):
        assert contrast(colors.text, surface) >= LEAST[colors.name]


@EACH
def test_words_of_a_fault_on_their_own_ground(colors: Palette) -> None:
    assert contrast(colors.error, mix(colors.chrome, colors.error, 0.10)) >= LEAST[colors.name]


@EACH
def test_a_notice_is_the_page_turned_over(colors: Palette) -> None:
    assert contrast(colors.paper, colors.text) >= LEAST[colors.name]


@EACH
def test_what_cannot_be_used_is_legible_and_yet_out_of_play(colors: Palette) -> None:
    for surface in (colors.paper, colors.chrome, colors.hover):
        assert contrast(colors.disabled, surface) >= 3
        assert contrast(colors.disabled, surface) < contrast(colors.muted, surface)


@EACH
def test_frames_of_controls_and_the_focus_ring_are_seen(colors: Palette) -> None:
    for surface in (colors.paper, colors.chrome, colors.hover, colors.tint):
        assert contrast(colors.accent, surface) >= 3
    for surface in (colors.paper, colors.chrome):
        assert contrast(colors.border, surface) >= 3
        assert contrast(colors.thumb, surface) >= 3
    assert contrast(colors.accent, colors.on_accent) >= 3  # the ring inside the large button of the start page


def test_high_contrast_has_strong_lines_on_black() -> None:
    assert CONTRAST.paper == "#000000"
    assert contrast(CONTRAST.border, CONTRAST.chrome) > 15
    assert contrast(CONTRAST.hairline, CONTRAST.paper) >= 3
    assert contrast(CONTRAST.hairline, CONTRAST.chrome) >= 3
    assert CONTRAST.line_width > LIGHT.line_width


# --- labels --------------------------------------------------------------------------------------------------------


@EACH
@pytest.mark.parametrize("key", LABELS)
def test_label_on_paper_and_on_the_chrome_of_a_finished_article(colors: Palette, key: str) -> None:
    """The same pairs are the words of a tag: paper or chrome on the label's colour, or the other way round."""
    for surface in (colors.paper, colors.chrome):
        assert contrast(marked(key, colors), surface) >= LEAST[colors.name]


@EACH
@pytest.mark.parametrize("key", LABELS)
def test_text_over_a_mark_and_over_two_of_them(colors: Palette, key: str) -> None:
    for ground in (colors.paper, colors.chrome, colors.hover):
        one = mix(ground, marked(key, colors), colors.fill_alpha)
        assert contrast(colors.text, one) >= LEAST[colors.name]
        for other in LABELS if ground != colors.hover else ():  # marks lie over each other in the article alone
            both = mix(one, marked(other, colors), colors.fill_alpha)
            assert contrast(colors.text, both) >= LEAST[colors.name]


@EACH
def test_text_over_the_hits_of_a_search(colors: Palette, app_fonts) -> None:
    font = app_fonts.font()
    style = ReaderStyle(
        colors.paper, colors.text, colors.muted, colors.border, colors.accent, colors.selection, font, font, font
    )
    for hit in (Looks(style).hit, Looks(style).current_hit):
        assert contrast(colors.text, hit.name()) >= LEAST[colors.name]


@EACH
@pytest.mark.parametrize("sight", SIGHTS)
def test_no_label_is_taken_for_another(colors: Palette, sight: str) -> None:
    for first, second in combinations(LABELS, 2):
        least = 10 if {first, second} & HELPERS else 15
        found = difference(marked(first, colors), marked(second, colors), sight)
        assert found >= least, f"{first} and {second}"


def test_only_high_contrast_lightens_a_label_and_only_as_far_as_it_must() -> None:
    assert mark_color("#123456", "#654321", LIGHT) == "#123456"
    assert mark_color("#123456", "#654321", DARK) == "#654321"
    assert mark_color("#123456", "#B4CDF3", CONTRAST) == "#B4CDF3"
    assert contrast(mark_color("#123456", "#000000", CONTRAST), CONTRAST.chrome) == pytest.approx(7, abs=0.4)
    assert mark_color("#123456", "#FFFFFF", CONTRAST) == "#FFFFFF"


def test_the_sentence_on_the_start_page_has_the_colours_of_the_labels() -> None:
    assert {(light, dark) for *_, light, dark in MARKS} == {LABELS[key] for key in set(LABELS) - HELPERS}
