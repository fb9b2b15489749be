"""Suggestions for the open document: what was learned lives in a thread of its own, and its answers come here."""

from annotator.ui.session.suggesting.suggesting import Suggesting

__all__ = ["Suggesting"]
