"""The sequence learner on small articles: what it learns, when it is used, and its files."""

import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.suggest.features import Sight, flags_around, sequences, weights_for
from annotator.core.suggest.learner import FOLDS, Tagger, examples_of, train
from annotator.core.suggest.model import Model, Tally, Validation, read_model, write_model
from annotator.core.suggest.reading import Place, Reading
from annotator.core.suggest.suggestion import Mark, Source
from annotator.core.suggest.tagging import Guess, guesses, tags_of_marks
from annotator.core.suggest.training import Lesson, is_due, learn, train_apart
from annotator.core.suggest.validation import compare
from tests.core.suggest.samples import OUTSIDE, Annotator, mark_of
from tests.core.text.samples import ANY_TEXTS

ROOT = Path(__file__).parents[3]
PLACES = ("بغداد", "دمشق", "بيروت", "عمان", "القاهرة", "طرابلس", "تونس", "الرباط", "مسقط", "الدوحة")
SENTENCES = ("اجتمع الوزراء أمس في الخرطوم", "في بغداد", "ثم عادوا", "أمس", "زار مسقط ودمشق")


def article(place: str) -> tuple[str, tuple[Mark, ...]]:
    text = f"اجتمع الوزراء أمس في {place} ثم عادوا."
    return text, (mark_of(text, place, "location"),)


LESSON = Lesson(tuple(map(article, PLACES)), OUTSIDE)


@pytest.fixture(scope="module")
def model() -> Model:
    return learn(LESSON)


def test_the_model_suggests_a_name_that_was_never_marked(model):
    annotator = Annotator()
    annotator.open("اجتمع الوزراء أمس في الخرطوم ثم عادوا.")
    assert annotator.sees() == []
    annotator.recommender.adopt(model)
    (suggestion,) = annotator.suggestions()
    assert annotator.sees() == [("الخرطوم", "location")]
    assert suggestion.reason.source is Source.MODEL
    assert 0.5 < suggestion.probability <= 1
    annotator.recommender.memory.refuse(b"one", suggestion.mark)
    assert annotator.sees() == []
    annotator.recommender.memory.forgive(b"one", suggestion.mark)
    annotator.recommender.adopt(None)
    assert annotator.sees() == []


def test_a_model_is_used_only_for_labels_for_which_it_is_better(model):
    assert model.validation.better == {"location"}
    worse = Validation(10, model.validation.both, model.validation.dictionary)
    assert worse.better == frozenset()
    annotator = Annotator()
    annotator.open("اجتمع الوزراء أمس في الخرطوم ثم عادوا.")
    annotator.recommender.adopt(Model(model.trained, 10, worse))
    assert annotator.sees() == []


def test_what_is_wrong_more_often_than_right_is_not_used_though_it_saves_acts():
    often, seldom = Tally(right=12, near=6, wrong=5), Tally(right=12, near=6, wrong=6)
    found = Validation(10, {}, {"location": often, "actor": seldom})
    assert seldom.saved > 0
    assert found.better == found.helpful == {"location"}


def test_an_unproven_label_is_suggested_when_cross_validation_says_that_it_helps(model):
    annotator = Annotator()
    annotator.recommender.unproven = frozenset({"location"})
    annotator.past("زار الخرطوم", "الخرطوم", label="location")
    annotator.open("زار الخرطوم")
    assert annotator.sees() == []
    annotator.recommender.adopt(Model(model.trained, 10, Validation(10, {"location": Tally(2, wrong=2)}, {})))
    assert annotator.sees() == []
    annotator.recommender.adopt(model)
    assert annotator.sees() == [("الخرطوم", "location")]


def test_the_minimum_holds_for_the_model_too_and_can_be_moved_at_any_time(model):
    annotator = Annotator()
    annotator.open("اجتمع الوزراء أمس في الخرطوم ثم عادوا.")
    annotator.recommender.adopt(model)
    (suggestion,) = annotator.suggestions()
    annotator.recommender.minimum = suggestion.probability
    assert annotator.sees() == []
    annotator.recommender.minimum = 0.0
    assert ("الخرطوم", "location") in annotator.sees()


def test_what_was_marked_here_goes_before_what_the_model_says(model):
    annotator = Annotator()
    annotator.open("قالت الخرطوم. اجتمع الوزراء أمس في الخرطوم ثم عادوا.")
    annotator.recommender.adopt(model)
    annotator.mark("الخرطوم", "actor")
    assert annotator.sees() == [("الخرطوم", "actor")]


def test_a_known_name_goes_before_a_part_of_it_that_the_model_would_mark(model):
    annotator = Annotator()
    annotator.past("عاد من الخرطوم بحري .", "الخرطوم بحري", label="location")
    annotator.open("اجتمع الوزراء أمس في الخرطوم بحري.")
    annotator.recommender.adopt(model)
    assert annotator.sees() == [("الخرطوم بحري", "location")]
    annotator.recommender.memory.remove((1).to_bytes(8, "big"))
    assert annotator.sees() == [("الخرطوم", "location")]


def test_of_a_few_names_the_model_learns_what_they_have_in_common():
    """Countries are on our list: where others stand, in other words, they are known, and words of no list are not."""
    texts = [("غادر", "روسيا"), ("زار", "إيران"), ("وصف", "فرنسا"), ("عبر", "تركيا")]
    documents = [(f"{verb} الوفد {place} مساء .\nحضر الوفد المؤتمر مساء .", place) for verb, place in texts]
    examples = examples_of([(Reading(text), (mark_of(text, place, "location"),)) for text, place in documents])
    annotator = Annotator()
    trusted = Validation(len(examples), {}, {"location": Tally(right=1)})
    annotator.recommender.adopt(Model(train(examples), len(examples), trusted))
    annotator.open("تحدث الخبراء عن بيرو وعن القطن .")
    assert annotator.sees() == [("بيرو", "location")]


@pytest.mark.parametrize("count", [3, 120])
def test_a_model_is_asked_with_the_weights_that_it_was_trained_with(count, monkeypatch):
    seen, make = [], Sight.__init__

    def note(sight, reading, weights):
        seen.append(weights)
        make(sight, reading, weights)

    monkeypatch.setattr(Sight, "__init__", note)
    examples = examples_of([(Reading(text), marks) for text, marks in map(article, islice(cycle(PLACES), count))])
    trained = Model(train(examples), count, Validation(count))
    trained.tagger().guess(examples[0].reading, examples[0].flags, 0.5)
    assert len(seen) == count + 1
    assert set(seen) == {weights_for(count)}
    assert weights_for(3).on_list > weights_for(120).on_list > 1


def test_every_document_is_flagged_by_a_dictionary_that_has_not_seen_it():
    again = [*map(article, PLACES), article(PLACES[FOLDS])]  # it stands in another fold than its first place
    examples = examples_of([(Reading(text), marks) for text, marks in again])
    assert [("B-location" in example.flags) for example in examples].count(True) == 0
    again.append(article(PLACES[0]))
    examples = examples_of([(Reading(text), marks) for text, marks in again])
    assert "B-location" in examples[0].flags
    assert "B-location" not in examples[1].flags


def test_cross_validation_counts_every_mark_once(model):
    for tallies in (model.validation.dictionary, model.validation.both):
        assert sum(tally.right + tally.missing for tally in tallies.values()) == len(PLACES)


def test_the_curve_shows_how_it_came_to_that_on_the_same_documents_each_time(model):
    curve = model.validation.curve
    assert [point.documents for point in curve] == [1, 2, 4, 8]
    for point in curve:
        for tallies in (point.dictionary, point.both):
            assert sum(tally.right + tally.missing for tally in tallies.values()) == len(PLACES) / FOLDS
    assert curve[-1].both["location"].saved > curve[0].dictionary.get("location", Tally()).saved
    assert sum(point.documents for point in curve[:-1]) < len(PLACES), "it costs less than another training"


def test_a_lesson_says_the_same_each_time_it_is_learned(model):
    assert learn(LESSON).validation == model.validation


def test_what_is_near_saves_an_act_and_what_is_wrong_costs_one():
    gold = {Mark(0, 10, "actor"), Mark(20, 25, "location")}
    found = {Mark(0, 5, "actor"), Mark(20, 25, "actor"), Mark(40, 45, "actor"), Mark(20, 25, "location")}
    tally = compare(found, gold)["actor"]
    assert tally == Tally(right=0, near=1, wrong=2, missing=1)
    assert tally.saved == -1
    assert compare(found, gold)["location"] == Tally(right=1)


def test_tags_and_back():
    reading = Reading("في شرم الشيخ وروسيا اليوم")
    marks = [mark_of(reading.text, "شرم الشيخ", "location"), mark_of(reading.text, "روسيا", "actor")]
    tags = tags_of_marks(reading, [*marks, mark_of(reading.text, "شرم", "actor")])
    assert tags == ["O", "B-location", "I-location", "B-actor", "O"]
    sure = [{tag: 1.0} for tag in tags]
    assert guesses(sure, 0.5) == [Guess(Place(1, 3, 0), "location", 1.0), Guess(Place(3, 4, 0), "actor", 1.0)]


def test_a_token_that_is_likely_marked_is_guessed_though_no_one_tag_is_likely():
    (guess,) = guesses([{"O": 0.4, "B-actor": 0.35, "B-location": 0.25}], 0.5)
    assert guess == Guess(Place(0, 1, 0), "actor", pytest.approx(0.6))


@given(ANY_TEXTS)
def test_every_token_has_features_and_is_in_one_sequence(text):
    reading = Reading(text)
    sight, said = Sight(reading, weights_for(10)), ["O"] * len(reading.tokens)
    seen = [token for numbers in sequences(reading) for token in sight.features(numbers, flags_around(numbers, said))]
    assert len(seen) == len(reading.tokens)
    assert [number for numbers in sequences(reading) for number in numbers] == list(range(len(reading.tokens)))


def test_the_flags_around_a_sentence_are_those_beside_it():
    flags = ["B-actor", "O", "B-location", "I-location", "O"]
    assert flags_around(range(2), flags) == ("<>", "B-actor", "O", "B-location")
    assert flags_around(range(2, 5), flags) == ("O", "B-location", "I-location", "O", "<>")


@given(st.data())
def test_what_was_found_before_is_found_again_whatever_the_dictionary_says_by_then(model, data):
    tagger, text = model.tagger(), " .\n".join(data.draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6)))
    reading = Reading(text)
    tags = st.sampled_from(["O", "O", "O", "B-actor", "I-actor", "B-location"])
    for _ in range(3):
        count = len(reading.tokens)
        said = data.draw(st.lists(tags, min_size=count, max_size=count))
        assert tagger.guess(reading, said, 0.3) == model.tagger().guess(Reading(text), said, 0.3)


def test_only_sentences_are_looked_at_anew_of_which_the_dictionary_says_something_else(model, monkeypatch):
    looked: list[int] = []
    tagger, look = model.tagger(), Tagger._look
    monkeypatch.setattr(Tagger, "_look", lambda self, seen: (looked.append(len(seen)), look(self, seen))[1])
    reading = Reading("وصل بوتين إلى موسكو .\nغادر لافروف كابول أمس .\nعاد .")
    said = ["O"] * len(reading.tokens)
    lengths = [len(numbers) for numbers in sequences(reading)]
    tagger.guess(reading, said, 0.5)
    assert looked == lengths
    looked.clear()
    tagger.guess(reading, said, 0.5)
    assert looked == []
    said[1] = "B-actor"
    tagger.guess(reading, said, 0.5)
    assert looked == lengths[:1]
    looked.clear()
    tagger.guess(Reading(reading.text), said, 0.5)
    assert looked == lengths, "another text is not that one, though it says the same"


def test_a_model_survives_its_file(model, tmp_path):
    path = tmp_path / "a.model"
    write_model(path, model)
    again = read_model(path)
    assert again == model
    assert again.validation.curve == model.validation.curve
    assert again.trained_at == model.trained_at > 0, "however often it is read"


def test_a_missing_a_cut_and_an_empty_file_are_no_models(model, tmp_path):
    path = tmp_path / "a.model"
    assert read_model(path) is None
    write_model(path, model)
    whole = path.read_bytes()
    for cut in (b"", whole[:64], whole[:65], whole[:200], whole[:-1], whole + b"\0"):
        path.write_bytes(cut)
        assert read_model(path) is None


@pytest.fixture(scope="module")
def written(model: Model, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("models") / "whole.model"
    write_model(path, model)
    return path


@given(place=st.integers(0, 10**9), bit=st.integers(0, 7))
def test_a_model_with_a_flipped_bit_is_never_loaded(written, place, bit):
    content = bytearray(written.read_bytes())
    content[place % len(content)] ^= 1 << bit
    flipped = written.with_name("flipped.model")
    flipped.write_bytes(content)
    assert read_model(flipped) is None


def test_a_model_of_other_features_is_of_no_use(model, tmp_path, monkeypatch):
    path = tmp_path / "a.model"
    write_model(path, model)
    monkeypatch.setattr("annotator.core.suggest.model.VERSION", 0)
    assert read_model(path) is None


@pytest.mark.slow
def test_training_apart_gives_the_model_of_training_here_and_keeps_it(model, tmp_path):
    folder = tmp_path / "models"
    trained = train_apart(LESSON, folder)
    assert trained.validation == model.validation
    (kept,) = folder.iterdir()
    before = kept.stat().st_ino
    assert train_apart(LESSON, folder) == trained
    assert kept.stat().st_ino == before  # it was read, not written anew
    kept.write_bytes(kept.read_bytes()[:-1])
    assert train_apart(LESSON, folder).validation == trained.validation


def test_training_ends_when_nobody_wants_it_any_more(tmp_path):
    assert train_apart(LESSON, tmp_path / "models", stopped=lambda: True) is None


def test_training_is_due_when_there_is_a_tenth_more_to_learn(model):
    assert not is_due(1, None)
    assert is_due(2, None)
    assert not is_due(10, model)
    assert is_due(11, model)


def test_a_lesson_has_another_name_when_anything_in_it_changes():
    shorter = Lesson(LESSON.documents[1:], OUTSIDE)
    relabelled = Lesson(tuple((text, ()) for text, _ in LESSON.documents), OUTSIDE)
    assert len({LESSON.name, shorter.name, relabelled.name, Lesson(LESSON.documents, {}).name}) == 4


KEPT = """
import gc
from annotator.core.suggest.reading import Reading
from annotator.core.suggest.recommender import Recommender
from tests.core.suggest.test_learner import LESSON, OUTSIDE, learn

model = learn(LESSON)
size = len(model.trained)
recommender = Recommender(OUTSIDE)
recommender.adopt(model)
del model
gc.collect()
filled = [bytes([255]) * size for _ in range(200)]
recommender.memory.add(b"one", Reading("اجتمع الوزراء أمس في الخرطوم ثم عادوا."), {})
print(len(recommender.suggestions(b"one")))
"""


@pytest.mark.slow
def test_the_bytes_of_a_model_stay_as_long_as_it_is_used():
    """The library reads in them and does not hold them: without them the program ends with a segmentation fault."""
    done = subprocess.run([sys.executable, "-c", KEPT], capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "1"), done.stderr
