"""The window of the suggestions."""
