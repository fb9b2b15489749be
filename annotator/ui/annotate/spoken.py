"""What was said about the open document, with the names that whoever works there may see."""

from __future__ import annotations

from annotator.core.store.identity import GOLD_ID
from annotator.ui.panels.talk import Talk
from annotator.ui.session import Session


def talk_of(session: Session) -> Talk:
    """Give the talk for the inspector; a reviewer who edits gold is blind as in the review."""
    opened, info, reader = session.open_document, session.info, session.person
    if opened is None or info is None or reader is None:
        return Talk()
    blind = opened.person == GOLD_ID and opened.is_open and not info.names_shown
    names = {person.id: person.name for person in info.people if not blind or person.id == reader.id}
    return Talk(opened.document, reader.id, opened.comments, opened.commented, names)
