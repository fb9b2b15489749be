from hypothesis import given
from hypothesis import strategies as st

from annotator.core.suggest.archive import Finished
from annotator.core.suggest.dictionary import Dictionary, Entry, name_of
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.suggestion import Mark
from tests.core.suggest.samples import TEXTS, mark_of, names_in

LABELS = ("actor", "location")
MOSCOW = ("موسكو",)


def taught(text: str, *marks: Mark) -> Dictionary:
    dictionary = Dictionary()
    dictionary.learn_finished(b"past", Reading(text), marks)
    return dictionary


@given(st.integers(1, 1000), st.integers(0, 1000))
def test_a_name_is_likely_just_where_at_least_half_of_its_places_were_marked(marked, others):
    entry = Entry(MOSCOW, "actor", marked, marked + others)
    assert (entry.probability > 0.5) is (2 * marked >= entry.places)


def test_every_place_of_a_finished_document_counts():
    text = "موسكو وموسكو ومدينة موسكو"
    dictionary = taught(text, mark_of(text, "موسكو"))
    assert dictionary.entry(MOSCOW, "actor") == Entry(MOSCOW, "actor", 1, 3)


def test_documents_count_that_were_finished_before_the_name_was_first_marked():
    dictionary = taught("موسكو وموسكو")
    dictionary.learn(MOSCOW, "actor")
    assert dictionary.entry(MOSCOW, "actor").places == 3


def test_a_place_inside_a_longer_mark_of_the_label_does_not_count_for_that_label():
    text = "قالت حكومة موسكو ثم موسكو"
    dictionary = taught(text, mark_of(text, "حكومة موسكو"), mark_of(text, "موسكو", nth=1))
    assert dictionary.entry(MOSCOW, "actor").places == 1
    assert dictionary.entry(MOSCOW, "location").places == 2


def test_a_refusal_counts_at_once_and_can_be_taken_back():
    dictionary = Dictionary()
    dictionary.learn(MOSCOW, "actor")
    dictionary.refuse(MOSCOW, "actor")
    dictionary.refuse(MOSCOW, "actor")
    assert dictionary.entry(MOSCOW, "actor").probability < 0.5
    dictionary.forgive(MOSCOW, "actor")
    assert dictionary.entry(MOSCOW, "actor").probability > 0.5


def test_the_longest_name_is_found_and_none_inside_it():
    text = "قالت حكومة موسكو"
    dictionary = taught(text, mark_of(text, "حكومة موسكو"))
    dictionary.learn(MOSCOW, "location")
    found = dictionary.matches(Reading("قالت حكومة موسكو ثم موسكو"), lambda _, entry: entry.marked > 0)
    assert [match.entry.name for match in found] == [("حكومه", "موسكو"), MOSCOW]


def test_a_long_name_that_is_not_acceptable_hides_none():
    dictionary = Dictionary()
    dictionary.learn(("حكومه", "موسكو"), "actor")
    dictionary.learn(MOSCOW, "location")
    found = dictionary.matches(Reading("قالت حكومة موسكو"), lambda _, entry: entry.label == "location")
    assert [match.entry.name for match in found] == [MOSCOW]


MARKS = st.tuples(st.integers(0, 11), st.integers(1, 2), st.sampled_from(LABELS))


def marks_in(reading: Reading, chosen: list[tuple[int, int, str]]) -> list[Mark]:
    """Give marks over tokens of the reading, one to two tokens long."""
    found = []
    for number, length, label in chosen:
        tokens = reading.tokens[number : number + length]
        if tokens:
            found.append(Mark(tokens[0].start, tokens[-1].end, label))
    return found


def learn(dictionary: Dictionary, number: int, reading: Reading, marks: list[Mark]) -> None:
    dictionary.learn_finished(bytes([number]), reading, marks)


def forget(dictionary: Dictionary, number: int, reading: Reading, marks: list[Mark]) -> None:
    named = [(name, mark.label) for mark in marks if (name := name_of(reading, mark))]
    dictionary.reopen(bytes([number]), [name for name, _ in named])
    for name, label in named:
        dictionary.forget(name, label)


@given(st.lists(st.tuples(TEXTS, st.lists(MARKS, max_size=4)), max_size=4), st.permutations(range(4)), st.data())
def test_what_was_forgotten_was_never_learned(documents, order, data):
    """Any documents are learned, asked about, and forgotten in any order: what is left is as if only the rest came."""
    readings = [(Reading(text), chosen) for text, chosen in documents]
    learned = [(number, reading, marks_in(reading, chosen)) for number, (reading, chosen) in enumerate(readings)]
    names = sorted(names_in(text for text, _ in documents))
    dictionary = Dictionary()
    for one in learned:
        learn(dictionary, *one)
        if names:
            dictionary.entry(data.draw(st.sampled_from(names)), "actor")
    gone = [number for number in order if number < len(learned)][: len(learned) // 2]
    for number in gone:
        forget(dictionary, *learned[number])
    fresh = Dictionary()
    for one in learned:
        if one[0] not in gone:
            learn(fresh, *one)
    for name in names:
        for label in LABELS:
            assert dictionary.entry(name, label) == fresh.entry(name, label)
    for reading, _ in readings:
        everything = [each.matches(reading, lambda *_: True) for each in (dictionary, fresh)]
        assert everything[0] == everything[1]


@given(TEXTS, st.lists(MARKS, max_size=6))
def test_places_are_those_of_a_naive_count(text, chosen):
    reading = Reading(text)
    marks = marks_in(reading, chosen)
    dictionary = Dictionary()
    learn(dictionary, 1, reading, marks)
    archive = Finished(reading, marks)
    for name in names_in([text]):
        naive = sum(
            any(form.text == name[0] for form in token.forms)
            and [one.text for one in reading.tokens[number + 1 : number + len(name)]] == list(name[1:])
            for number, token in enumerate(reading.tokens)
        )
        assert archive.tally(name)[""] == naive
