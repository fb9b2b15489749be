"""Two families of errors: the world's faults, which a user can mend, and ours, which are bugs."""

from __future__ import annotations


class KnownError(Exception):
    """Say in one sentence what happened, where, and what to do; the sentence is for the user.

    `code` names the kind of fault for programs (`--json`) and for the window's translation; `values` fill the
    translated sentence. Everything that is not a KnownError is a bug and goes to the crash log.
    """

    def __init__(self, sentence: str, *, code: str = "known", **values: object) -> None:
        super().__init__(sentence)
        self.code = code
        self.values = values


class CancelledError(KnownError):
    """The user stopped long work; nothing of it stays."""

    def __init__(self) -> None:
        super().__init__("Stopped. Nothing was changed.", code="cancelled")
