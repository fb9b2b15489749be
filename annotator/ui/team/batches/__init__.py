"""The batches of a project: imports, taken-in files, hand-overs, changes of labels, and taking one of them back."""
