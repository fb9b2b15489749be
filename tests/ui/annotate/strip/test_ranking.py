"""The likeliest mark comes first."""

from __future__ import annotations

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


def test_a_holder_is_named_before_the_cue_in_its_clause_then_ever_farther() -> None:
    article, cue = actors()
    clause, sentence, paragraph = ["الهند", "الصين"], ["روسيا"], ["إيران", "طهران"]
    rest = ["مسؤولون روس", "موسكو", "باريس"]
    assert order(article, cue, Wanted(("actor",), before=True)) == [*clause, *sentence, *paragraph, *rest]


def test_in_its_own_clause_a_subject_after_the_cue_wins_over_one_in_the_clause_before() -> None:
    article = Article("اجتمعت الهند أمس، وتخشى روسيا ذلك.")
    article.mark("الهند", "actor")
    article.mark("روسيا", "actor")
    assert order(article, article.mark("تخشى", "stance"), Wanted(("actor",), before=True)) == ["روسيا", "الهند"]


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
    assert order(article, source, Wanted(("actor",), before=True)) == ["الهند", "إيران"]


def test_at_the_beginning_and_end_of_the_text() -> None:
    article = Article("روسيا")
    cue = article.mark("روسيا", "stance")
    article.mark("روسيا", "actor")
    assert order(article, cue, Wanted(("actor",), before=True)) == ["روسيا"]
