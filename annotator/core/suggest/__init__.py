"""Suggestions that learn from one annotator's own marks: a dictionary at once, a sequence learner in the background."""
