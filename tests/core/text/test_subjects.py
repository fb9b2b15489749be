"""What stands before and after a name tells whether it is a subject."""

import pytest
from hypothesis import given

from annotator.core.text.subjects import has_pronoun_before, is_governed, is_right_after, is_subject_before
from tests.core.text.samples import texts_with_offsets


def _start(text: str, words: str) -> int:
    return text.index(words)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكدت التعاون مع طالبان", "طالبان"),
        ("وعن «داعش»", "داعش"),
        ("الاعتراف بطالبان", "طالبان"),
        ("ولطالبان رأي", "طالبان"),
        ("للجماعات الإرهابية", "لجماعات"),
        ("بالأمن", "أمن"),
        ("إلـى موسكو", "موسكو"),
        ("على لسان وزير الخارجية", "وزير"),
        ("وبين روسيا", "روسيا"),
    ],
)
def test_what_follows_a_preposition_is_governed(text: str, name: str) -> None:
    assert is_governed(text, _start(text, name))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("موسكو", "موسكو"),
        ("أعربت موسكو", "موسكو"),
        ("إن روسيا", "روسيا"),
        ("وروسيا", "روسيا"),
        ("والأمن", "أمن"),  # the ل of the article is no preposition
        ("قلق لدى موسكو", "موسكو"),
        ("من قبل موسكو", "موسكو"),
        ("ما تخشى منه، روسيا", "روسيا"),
        ("حديث عن.\nروسيا", "روسيا"),
        ("ولى روسيا", "روسيا"),
    ],
)
def test_all_else_is_not_governed(text: str, name: str) -> None:
    assert not is_governed(text, _start(text, name))


def test_right_after_is_with_nothing_but_blanks_and_opening_signs_between() -> None:
    assert is_right_after("تخشى روسيا", 4, 5)
    assert is_right_after("يخشى «داعش»", 4, 6)
    for text, name in (("تخشى من روسيا", "روسيا"), ("تخشى، روسيا", "روسيا"), ("تخشى وروسيا", "روسيا")):
        assert not is_right_after(text, 4, _start(text, name))
    assert not is_right_after("قلقها\n\nروسيا", 5, 7)
    assert not is_right_after("روسيا تخشى", 10, 0)


def test_a_name_right_before_a_verb_is_its_subject_whatever_particles_are_between() -> None:
    for text in ("روسيا كانت تحظر", "روسيا لا تحظر", "روسيا «لن تحظر", "روسيا تحظر"):
        assert is_subject_before(text, 5, _start(text, "تحظر"))
    for text in ("روسيا وتحظر", "روسيا، تحظر", "روسيا اليوم تحظر"):
        assert not is_subject_before(text, 5, _start(text, "تحظر"))
    assert not is_subject_before("تحظر روسيا", 10, 0)


def test_a_pronoun_before_a_verb_is_its_subject() -> None:
    for text in ("لكنها تؤيد", "فهي لا تؤيد", "وأنها لم تؤيد", "هي تؤيد", "روسيا التي لا تؤيد"):
        assert has_pronoun_before(text, _start(text, "تؤيد"))
    for text in ("تؤيد", "لا تؤيد", "روسيا تؤيد", "لكنها، تؤيد", "عليها تؤيد"):
        assert not has_pronoun_before(text, _start(text, "تؤيد"))


@given(texts_with_offsets())
def test_any_text_has_an_answer(case) -> None:
    text, offset = case
    assert isinstance(is_governed(text, offset), bool)
    assert isinstance(has_pronoun_before(text, offset), bool)
    assert is_right_after(text, offset, offset)
    assert is_subject_before(text, offset, offset)
