import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.model import Clitics
from annotator.core.suggest.habits import overlap
from annotator.core.suggest.recommender import Recommender
from annotator.core.suggest.suggestion import Mark, Source
from annotator.core.text.graphemes import expand_to_graphemes
from tests.core.suggest.samples import OUTSIDE, TEXTS, WORDS, Annotator


@pytest.fixture
def annotator() -> Annotator:
    return Annotator()


def test_a_mark_just_made_is_offered_at_its_other_places(annotator):
    annotator.open("قالت روسيا إن روسـيا قلقة، ووروسيا وروسيا")
    assert annotator.sees() == []
    annotator.mark("روسيا")
    assert annotator.sees() == [("روسـيا", "actor"), ("روسيا", "actor")]


def test_what_was_marked_in_finished_documents_is_offered_in_a_new_one(annotator):
    annotator.past("قالت طالبان", "طالبان")
    annotator.open("وأعلنت طالبان")
    (suggestion,) = annotator.suggestions()
    assert suggestion.reason.source is Source.DICTIONARY
    assert (suggestion.reason.marked, suggestion.reason.places) == (1, 1)
    assert 0.5 < suggestion.probability < 1


def test_what_was_mostly_left_unmarked_is_not_offered(annotator):
    annotator.past("في موسكو ثم موسكو ثم موسكو", "موسكو", label="location")
    annotator.open("في موسكو")
    assert annotator.sees() == []


def test_a_removed_mark_is_forgotten_at_once(annotator):
    annotator.open("روسيا ثم روسيا")
    mark = annotator.mark("روسيا")
    assert annotator.sees()
    annotator.recommender.memory.unmark(b"one", mark)
    assert annotator.sees() == []


def test_a_refused_suggestion_does_not_come_again_and_two_take_its_name_away(annotator):
    annotator.past("قالت روسيا", "روسيا")
    annotator.open("روسيا ثم روسيا ثم روسيا")
    first, second, _ = annotator.suggestions()
    annotator.recommender.memory.refuse(b"one", first.mark)
    assert len(annotator.sees()) == 2
    annotator.recommender.memory.refuse(b"one", second.mark)
    assert annotator.sees() == []
    annotator.recommender.memory.forgive(b"one", second.mark)
    assert len(annotator.sees()) == 2


def test_all_of_one_name_and_label_are_a_group(annotator):
    annotator.past("قالت روسيا وطالبان", "روسيا", "طالبان")
    annotator.open("روسيا وروسيا وطالبان")
    first, second, third = annotator.suggestions()
    assert annotator.recommender.group(b"one", first) == [first, second]
    assert annotator.recommender.group(b"one", third) == [third]


def test_a_label_that_is_off_is_learned_and_not_offered(annotator):
    annotator.past("قالت روسيا", "روسيا")
    annotator.open("قالت روسيا")
    annotator.recommender.off = frozenset({"actor"})
    assert annotator.sees() == []
    annotator.recommender.off = frozenset()
    assert annotator.sees() == [("روسيا", "actor")]


def test_the_minimum_can_be_moved(annotator):
    annotator.past("قالت روسيا", "روسيا")
    annotator.open("قالت روسيا")
    annotator.recommender.minimum = 0.9
    assert annotator.sees() == []


@pytest.mark.parametrize(
    ("marked", "policy", "offered"),
    [
        ([], Clitics.OUTSIDE, "روسيا"),
        ([], Clitics.INSIDE, "وروسيا"),
        (["وروسيا"], Clitics.OUTSIDE, "وروسيا"),
        (["روسيا"], Clitics.INSIDE, "روسيا"),
    ],
)
def test_the_proclitic_is_where_this_person_leaves_it_else_where_the_policy_has_it(marked, policy, offered):
    annotator = Annotator(Recommender({"actor": policy}))
    annotator.past("قالت روسيا", "روسيا")
    for words in marked:
        annotator.past("قالت وروسيا", words)
    annotator.open("قالت وروسيا")
    assert annotator.sees() == [(offered, "actor")]


def test_a_name_is_offered_inside_a_mark_of_another_label_until_it_is_left_there(annotator):
    annotator.past("قالت طالبان", "طالبان")
    text = "تهديدات طالبان"
    annotator.open(text)
    annotator.mark(text, "threat")
    assert annotator.sees() == [("طالبان", "actor")]
    for _ in range(2):
        annotator.past(text, text, label="threat")
        annotator.past("قالت طالبان", "طالبان")
    assert annotator.sees() == []


def test_a_place_with_another_label_is_not_offered(annotator):
    annotator.past("في موسكو", "موسكو", label="location")
    annotator.open("قالت موسكو")
    annotator.mark("موسكو", "actor")
    assert annotator.sees() == []


def test_the_short_form_of_a_name_that_was_marked_here_is_offered(annotator):
    text = "قال جورج بوش إن بوش وجورج سيعودان، وبوش أيضا"
    annotator.open(text)
    annotator.mark("جورج بوش")
    assert annotator.sees() == [("بوش", "actor"), ("جورج", "actor"), ("بوش", "actor")]
    reason = annotator.suggestions()[0].reason
    assert (reason.source, text[reason.whole.start : reason.whole.end]) == (Source.PART, "جورج بوش")
    annotator.recommender.memory.refuse(b"one", annotator.suggestions()[0].mark)
    assert annotator.sees() == [("جورج", "actor")]


def test_a_short_form_that_was_left_unmarked_before_is_not_offered(annotator):
    annotator.past("وزارة تعمل مع وزارة")
    annotator.open("وزارة الخارجية ثم وزارة ثم الخارجية")
    annotator.mark("وزارة الخارجية")
    assert annotator.sees() == [("الخارجية", "actor")]


def test_short_forms_are_offered_no_more_to_somebody_who_leaves_them(annotator):
    for first, last in (("جورج", "بوش"), ("توني", "بلير"), ("جاك", "شيراك")):
        annotator.past(f"قال {first} {last} إن {last} باق", f"{first} {last}")
    annotator.open("قال كوفي عنان إن عنان باق")
    annotator.mark("كوفي عنان")
    assert annotator.sees() == []


def test_reopening_takes_the_habits_back(annotator):
    memory = annotator.recommender.memory
    annotator.past("قالت طالبان", "طالبان")
    annotator.open("تهديدات طالبان ثم جورج بوش ثم بوش")
    annotator.mark("تهديدات طالبان", "threat")
    annotator.mark("جورج بوش")
    before = (memory.parts.prior("actor"), annotator.sees())
    memory.finish(b"one")
    assert memory.parts.prior("actor") < before[0]
    memory.reopen(b"one")
    assert (memory.parts.prior("actor"), annotator.sees()) == before


def test_looking_at_a_document_that_is_put_away_again_teaches_nothing(annotator):
    annotator.past("قالت روسيا", "روسيا")
    annotator.open("روسيا وطالبان وطالبان", b"other")
    annotator.mark("طالبان", document=b"other")
    annotator.recommender.memory.refuse(b"other", annotator.suggestions(b"other")[0].mark)
    annotator.recommender.remove(b"other")
    annotator.open("طالبان وروسيا")
    assert annotator.sees() == [("روسيا", "actor")]
    assert annotator.suggestions()[0].reason.places == 1


ACTS = st.lists(
    st.tuples(
        st.sampled_from(("mark", "refuse")), st.integers(0, 11), st.sampled_from(("actor", "location", "threat"))
    ),
    max_size=8,
)


@given(TEXTS, TEXTS, st.lists(st.tuples(st.integers(0, 11), st.sampled_from(("actor", "location"))), max_size=8), ACTS)
def test_suggestions_stand_beside_marks_and_each_other_on_whole_graphemes(past, text, marked, acts):
    annotator = Annotator()
    annotator.open(past, b"past")
    memory = annotator.recommender.memory
    for number, (place, label) in enumerate(marked):
        for token in memory.documents[b"past"].reading.tokens[place : place + 1]:
            memory.mark(b"past", bytes([number]), Mark(token.start, token.end, label))
    memory.finish(b"past")
    annotator.open(text)
    for number, (act, place, label) in enumerate(acts):
        waiting = annotator.suggestions()
        if act == "refuse" and waiting:
            memory.refuse(b"one", waiting[place % len(waiting)].mark)
        for token in memory.documents[b"one"].reading.tokens[place : place + 1] if act == "mark" else ():
            memory.mark(b"one", bytes([number]), Mark(token.start, token.end, label))
        shown = annotator.suggestions()
        marks = memory.documents[b"one"].marks.values()
        for index, suggestion in enumerate(shown):
            span = suggestion.span
            assert expand_to_graphemes(text, span) == span
            assert all(not overlap(span, mark.span) for mark in marks if mark.label == suggestion.label)
            assert all(mark.span != span for mark in marks)
            assert all(not overlap(span, other.span) for other in shown[index + 1 :])
            assert suggestion.mark not in memory.documents[b"one"].refused


def test_the_words_of_the_random_texts_make_names():
    """Lest the property above be true of nothing."""
    annotator = Annotator(Recommender(OUTSIDE))
    annotator.past(" ".join(WORDS), "روسيا", "طالبان")
    annotator.open(" ".join(WORDS))
    assert len(annotator.sees()) >= 3
