"""What is known of words: how often they were seen, what newspapers write often, and what endings leave of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator import paths
from annotator.core.text.fold import fold_text
from annotator.core.text.frequent import frequent
from annotator.core.text.stems import stems
from annotator.core.text.vocabulary import Vocabulary, word_counts


def test_words_are_counted_in_any_spelling_and_nothing_else():
    assert word_counts(["أحمد، احمد و2020 BBC", "اَحمـد", ""]) == {"احمد": 3, "و": 1}
    vocabulary = Vocabulary("أفغانستان، افغانستان وأفغانستان «اَفغانـستان» BBC")
    assert [vocabulary.seen(word) for word in ("افغانستان", "وافغانستان", "BBC", "غير")] == [3, 1, 0, 0]


@given(st.lists(st.text("أاب ،\n"), max_size=4))
def test_texts_are_counted_as_they_are_counted_one_by_one(texts):
    assert word_counts(texts) == sum((word_counts([text]) for text in texts), word_counts([]))


def test_the_project_counts_where_the_text_says_less():
    vocabulary = Vocabulary("زامير والزامير", {"زامير": 5, "كابيلو": 2})
    assert [vocabulary.seen(word) for word in ("زامير", "كابيلو", "والزامير", "لا")] == [5, 2, 1, 0]
    assert (vocabulary.with_article("زامير"), Vocabulary("الزامير").with_article("زامير")) == (0, 1)


def test_a_word_after_a_preposition_or_an_article_is_a_whole_word():
    vocabulary = Vocabulary("لفرنكو الوجبة للأمن كلمات")
    assert [vocabulary.after_others(word) for word in ("فرنكو", "وجبه", "لامن", "لمات")] == [1, 1, 0, 0]


def test_frequent_words_weigh_without_having_been_seen():
    empty = Vocabulary()
    assert empty.weight("حكومه") > empty.weight("زعفران") > 0
    assert (empty.seen("حكومه"), empty.weight("قفغ")) == (0, 0)
    assert empty.weight_of_stem("مصالحها") == empty.weight("مصالح")


def test_the_list_of_frequent_words_says_each_word_once():
    lines = paths.resource("words", "frequent.txt").read_text(encoding="utf-8").splitlines()
    said = [line.split() for line in lines if line and not line.startswith("#")]
    words = [fold_text(word) for _, *some in said for word in some]
    assert len(words) == len(set(words)) == len(frequent()) > 5_000
    assert all(1 <= int(weight) <= 30 for weight, *_ in said)
    assert all(len(line) <= 120 for line in lines)


@pytest.mark.parametrize(
    ("word", "some"),
    [
        ("مصالحها", ["مصالح"]),
        ("حكومته", ["حكومه", "حكومت"]),
        ("قرارات", ["قرار"]),
        ("تحركاتنا", ["تحرك"]),
        ("مساعدتهم", ["مساعده"]),
        ("اولون", []),
        ("يد", []),
    ],
)
def test_what_endings_leave(word, some):
    assert set(some) <= set(stems(word))
    assert some or not stems(word)
