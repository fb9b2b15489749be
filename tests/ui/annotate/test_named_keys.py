"""What the page says names the keys as they are bound at the moment."""

from __future__ import annotations

from annotator.core.model import Progress
from annotator.ui.keys.bindings import Bindings
from annotator.ui.keys.caps import shown
from annotator.ui.reader.bar_button import BarButton
from tests.ui.annotate.hands import Hands


def test_how_a_mark_is_chosen(hands: Hands, keys: Bindings) -> None:
    for chords, said in (
        (("Tab", "J"), f"No mark is chosen: click one, or press {shown('Tab')}."),
        (("F5",), f"No mark is chosen: click one, or press {shown('F5')}."),
        ((), "No mark is chosen: click one."),
    ):
        keys.set("mark.next", chords)
        for key in ("U", "Shift+C", "Q", "X"):  # doubt, note, strip, removal
            hands.told.clear()
            hands.keys(key)
            assert [*hands.told, hands.page.notice.text()][0] == said


def test_tab_that_leaves_the_text_is_not_named(hands: Hands, keys: Bindings) -> None:
    keys.set_tab_leaves(leaves=True)
    hands.keys("U")
    assert hands.told == [f"No mark is chosen: click one, or press {shown('J')}."]


def test_what_a_label_that_asks_is_answered_with(hands: Hands, keys: Bindings) -> None:
    particle = "With or without \u2068«و»\u2069?"
    hands.caret_on("وروسيا")
    hands.keys("2")
    assert hands.told[-1] == f"{particle} {shown(',')} changes it. 2 marks it."
    keys.set("cut.start", ("F5",))
    keys.set("label.2", ("F6",))
    hands.caret_on("موسكو")
    hands.caret_on("وروسيا")
    hands.keys("F6")
    assert hands.told[-1] == f"{particle} {shown('F5')} changes it. {shown('F6')} marks it."
    keys.set("cut.start", ())
    hands.caret_on("موسكو")
    hands.caret_on("وروسيا")
    hands.keys("F6")
    assert hands.told[-1] == f"{particle} {shown('F6')} marks it."


def test_the_details_name_the_key_that_removes(hands: Hands, keys: Bindings) -> None:
    details = hands.page.inspector.details
    assert details.remove.toolTip() == f"<qt>Remove this mark ({shown('X')})</qt>"
    keys.set("mark.remove", ("Ctrl+Delete",))
    assert details.remove.toolTip() == f"<qt>Remove this mark ({shown('Ctrl+Delete')})</qt>"
    assert details.note.toolTip() == f"<qt>{shown('Ctrl+Enter')}: done, back to the text</qt>"


def test_the_bar_beside_a_selection_has_the_keys_of_the_labels(hands: Hands, keys: Bindings) -> None:
    def key() -> str:
        button = hands.reader.bar.findChildren(BarButton, "label.actor")[-1]
        return button.accessibleDescription()

    hands.select("موسكو")
    area = hands.reader.span_area(hands.find("موسكو"))
    hands.reader.bar.show_beside(area, area.center(), hands.reader.viewport().rect())
    assert key() == "1"
    keys.set("label.1", ("F2",))
    assert key() == shown("F2")
    assert not hands.reader.bar.isVisible()  # its new buttons have no places yet


def test_a_closed_article_names_what_reopens_it(hands: Hands) -> None:
    hands.session.finish()
    hands._qtbot.waitUntil(hands.page.heading.band.isVisible)
    assert hands.page.heading.band.act.text() == f"{shown('Enter')} reopens it"
    hands.keys("1")
    assert hands.told[-1] == f"This article is finished; {shown('Enter')} reopens it."
    assert hands.session.open_document.progress is Progress.FINISHED
