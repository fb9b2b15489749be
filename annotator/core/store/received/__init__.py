"""Files that other people send: hostile until proven otherwise, and never touched where they lie."""

from annotator.core.store.received.limits import LIMITS, Limits
from annotator.core.store.received.received import Received
from annotator.core.store.received.values import ReceivedChange, ReceivedRow

__all__ = ["LIMITS", "Limits", "Received", "ReceivedChange", "ReceivedRow"]
