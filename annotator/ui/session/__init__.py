"""The only bridge between the window and the project: asks the store thread, tells the views what changed."""

from annotator.ui.session.session import Session

__all__ = ["Session"]
