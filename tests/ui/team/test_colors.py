"""A colour is measured against its page and against the other labels, and what is suggested can be used."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from annotator.core.model import Label, LabelSet
from annotator.ui import language
from annotator.ui.palette import DARK, LIGHT, contrast
from annotator.ui.team.labels.color_words import close_words, measure_words, weak_words
from annotator.ui.team.labels.colors import CANDIDATES, LEAST_CONTRAST, Look, Reading, free_color, reading

LOOKS: tuple[Look, ...] = ("light", "dark")


@pytest.mark.parametrize("look", LOOKS)
def test_the_shipped_labels_need_no_warning(shipped: LabelSet, look: Look) -> None:
    for label in shipped.labels:
        found = reading(label, shipped.labels, look)
        assert not found.is_weak and not found.is_close, label.key
        assert weak_words(found) == close_words(found) == ""


@pytest.mark.parametrize("look", LOOKS)
def test_whatever_is_suggested_can_be_read(look: Look) -> None:
    surfaces = LIGHT if look == "light" else DARK
    assert len(set(CANDIDATES[look])) == len(CANDIDATES[look])
    for color in CANDIDATES[look]:
        assert min(contrast(color, surfaces.paper), contrast(color, surfaces.chrome)) >= LEAST_CONTRAST, color


def test_a_pale_colour_is_weak_on_a_light_page(shipped: LabelSet) -> None:
    pale = replace(shipped["actor"], light="#FFCC00")
    found = reading(pale, shipped.labels, "light")
    assert found.is_weak
    assert found.contrast == pytest.approx(contrast("#FFCC00", LIGHT.chrome))
    assert "hard to read" in weak_words(found)
    assert not reading(pale, shipped.labels, "dark").is_weak


def test_the_nearest_label_is_named(shipped: LabelSet) -> None:
    twin = Label("twin", {"en": "twin"}, light="#0B7A6A", dark="#2AA48B")
    found = reading(twin, shipped.labels, "light")
    assert found.nearest == shipped["location"]
    assert found.is_close
    assert "easily taken for \u2068«location»\u2069" in close_words(found)
    assert "ΔE \u20680\u2069" in measure_words(found)


@pytest.mark.parametrize(("tongue", "ratio", "far"), [("en", "4.4:1", "14"), ("ar", "٤٫٤:١", "١٤")])
def test_what_falls_short_is_not_rounded_up(restored: QApplication, tongue: str, ratio: str, far: str) -> None:
    language.apply(restored, tongue, "arabic")
    words = re.sub("[\u2066-\u2069]", "", measure_words(Reading(4.49, Label("x", {"en": "x"}), 14.9)))
    assert ratio in words and words.endswith(f"ΔE {far}")


def test_what_only_colour_blind_readers_mix_up_is_said_so(shipped: LabelSet) -> None:
    found = reading(Label("x", {"en": "x"}, light="#8C0046"), shipped.labels, "light")
    assert found.normal > found.least > found.difference
    assert "colour-blind readers" in close_words(found)


def test_a_retired_label_is_not_in_the_way(shipped: LabelSet) -> None:
    twin = Label("twin", {"en": "twin"}, light=shipped["location"].light)
    labels = [replace(one, retired=one.key == "location") for one in shipped.labels]
    assert reading(twin, labels, "light").nearest.key != "location"


def test_a_lone_label_has_no_neighbour() -> None:
    lone = Label("x", {})
    assert reading(lone, [lone], "dark").nearest is None
    assert "nearest" not in measure_words(reading(lone, [lone], "dark"))
    assert free_color([], "light") in CANDIDATES["light"]


def test_a_suggested_colour_is_farther_than_any_other_candidate(shipped: LabelSet) -> None:
    for look in LOOKS:
        best = free_color(shipped.labels, look)
        far = {color: _distance(color, shipped, look) for color in CANDIDATES[look]}
        assert far[best] == max(far.values())


def _distance(color: str, shipped: LabelSet, look: Look) -> float:
    plain = [replace(label, helper=False) for label in shipped.labels]
    return reading(Label("new", {}, light=color, dark=color), plain, look).difference
