"""The likeliest mark comes first."""

from __future__ import annotations

import pytest

from annotator.ui.annotate.strip.ranking import Wanted, ranked
from tests.ui.annotate.strip.samples import Article

TEXT = (
    "محادثات موسكو\n\n"
    "قال مسؤولون روس كلاما.\n\n"
    "وترى إيران رأيا. أعربت الصين والهند عن قلقها إزاء الخطر القادم من أفغانستان، "
    "وأعلنت روسيا كلاما. وقالت طهران غيره.\n"
    "وقالت باريس كلاما آخر."
)


def order(article: Article, source: bytes, wanted: Wanted) -> list[str]:
    marks = article.marks
    found = ranked(article.text, marks[source], marks.values(), wanted)
    return [article.text[one.start : one.end] for one in found]


def actors() -> tuple[Article, bytes]:
    article = Article(TEXT)
    for words in ("موسكو", "مسؤولون روس", "إيران", "الصين", "الهند", "روسيا", "طهران", "باريس"):
        article.mark(words, "actor")
    return article, article.mark("قلقها", "stance")


HOLDER = Wanted(("actor",), holder=True, role="holder")


def test_a_holder_is_named_before_the_cue_in_its_sentence_then_ever_farther() -> None:
    article, cue = actors()
    before, behind, elsewhere = ["الهند", "الصين", "إيران"], ["روسيا", "طهران"], ["مسؤولون روس", "موسكو", "باريس"]
    assert order(article, cue, HOLDER) == [*before, *behind, *elsewhere]


def actors_in(text: str, *words: str) -> Article:
    article = Article(text)
    for one in words:
        article.mark(one, "actor")
    return article


def test_the_subject_right_after_its_verb_wins_over_one_that_was_named_before() -> None:
    article = actors_in("اجتمعت الهند أمس، وتخشى روسيا ذلك.", "الهند", "روسيا")
    assert order(article, article.mark("تخشى", "stance"), HOLDER) == ["روسيا", "الهند"]


@pytest.mark.parametrize("before", ["الهند تعارض روسيا", "الهند لا تعارض روسيا", "قالت الهند إنها تعارض روسيا"])
def test_what_follows_a_verb_that_has_its_subject_is_an_object(before: str) -> None:
    article = actors_in(f"{before}.", "الهند", "روسيا")
    assert order(article, article.mark("تعارض", "stance"), HOLDER) == ["الهند", "روسيا"]


@pytest.mark.parametrize("near", ["مع الهند", "بالهند", "على لسان الهند"])
def test_a_name_after_a_preposition_is_no_subject(near: str) -> None:
    article = actors_in(f"أجرت روسيا محادثات {near} وأبدت قلقها.", "روسيا", "الهند")
    assert order(article, article.mark("قلقها", "stance"), HOLDER) == ["روسيا", "الهند"]


def test_a_name_inside_a_longer_one_is_no_subject() -> None:
    article = actors_in("استقبلت روسيا وفد طالبان في إطار سعيها.", "روسيا", "وفد طالبان", "طالبان")
    assert order(article, article.mark("سعيها", "stance"), HOLDER) == ["وفد طالبان", "روسيا", "طالبان"]


def test_a_verb_without_a_subject_goes_on_with_that_of_the_cue_before() -> None:
    article = actors_in("تدعم روسيا حكومة كابول في الحرب وترفض قصف المدن.", "روسيا", "حكومة كابول")
    cue = article.mark("ترفض", "stance")
    assert order(article, cue, HOLDER) == ["حكومة كابول", "روسيا"]
    holder, target = (next(id_ for id_ in article.marks if words in id_.decode()) for words in ("روسيا", "كابول"))
    links = {"holder": (holder,), "target": (target,)}
    article.mark("تدعم", "stance", links=links)
    assert order(article, cue, HOLDER) == ["روسيا", "حكومة كابول"]


def test_a_target_is_the_nearest_mark_on_either_side() -> None:
    article = Article(TEXT)
    article.mark("الصين", "actor")
    article.mark("الخطر", "threat")
    article.mark("أفغانستان", "location")
    cue = article.mark("قلقها", "stance")
    assert order(article, cue, Wanted()) == ["الخطر", "الصين", "أفغانستان"]


def test_only_marks_of_wanted_labels_and_never_the_cue_itself() -> None:
    article = Article(TEXT)
    article.mark("الصين", "actor")
    article.mark("أفغانستان", "location")
    cue = article.mark("قلقها", "stance")
    assert order(article, cue, Wanted(("actor",))) == ["الصين"]
    assert "قلقها" not in order(article, cue, Wanted())


def test_other_marks_of_its_own_label_and_what_it_links_to_elsewhere_come_last() -> None:
    article = Article(TEXT)
    holder = article.mark("الصين", "actor")
    article.mark("الخطر", "threat")
    article.mark("القادم", "stance")
    article.mark("باريس", "actor")
    cue = article.mark("قلقها", "stance")
    assert order(article, cue, Wanted(last=(holder,))) == ["الخطر", "باريس", "الصين", "القادم"]


def test_a_label_that_is_asked_for_is_not_put_last() -> None:
    article = Article(TEXT)
    article.mark("إيران", "actor")
    article.mark("الهند", "actor")
    source = article.mark("الصين", "actor")
    assert order(article, source, Wanted(("actor",), holder=True)) == ["إيران", "الهند"]


def test_at_the_beginning_and_end_of_the_text() -> None:
    article = Article("روسيا")
    cue = article.mark("روسيا", "stance")
    article.mark("روسيا", "actor")
    assert order(article, cue, HOLDER) == ["روسيا"]
