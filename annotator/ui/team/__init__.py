"""The place of the project lead: the label set, the guidelines, the decisions, and who works on what."""
