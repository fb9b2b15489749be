"""What people see of the memory."""

from annotator.core.suggest.knowledge import Knowledge, KnownName, knowledge_of
from annotator.core.suggest.memory import Memory
from tests.core.suggest.samples import OUTSIDE, Annotator


def test_the_names_are_counted_as_suggestions_count_them():
    annotator = Annotator()
    annotator.past("زار موسكو ثم عاد إلى موسكو وروسيا", "موسكو", label="location")
    annotator.open("قالت موسكو وموسكو في «حركة طالبان»")
    annotator.mark("وموسكو")
    annotator.mark("حركة طالبان")
    annotator.open("لا شيء هنا", b"untouched")
    known = knowledge_of(annotator.recommender.memory)
    assert (known.finished, known.in_work, known.gold) == (1, 1, 0)
    assert known.marks == {"location": 1, "actor": 2}
    assert known.names == (
        KnownName("موسكو", "actor", 1, 3),
        KnownName("موسكو", "location", 1, 3),
        KnownName("حركة طالبان", "actor", 1, 1),
    )


def test_nothing_is_known_at_first():
    assert knowledge_of(Memory(OUTSIDE)) == Knowledge()


def test_a_mark_inside_a_word_counts_as_a_mark_and_is_no_name():
    annotator = Annotator()
    annotator.open("المدينة")
    annotator.mark("مدين")
    known = knowledge_of(annotator.recommender.memory)
    assert (known.names, known.marks) == ((), {"actor": 1})
