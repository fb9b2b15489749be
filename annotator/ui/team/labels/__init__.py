"""The label set: what is drafted, how it is edited, and when it is written."""
