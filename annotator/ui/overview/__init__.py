"""The place that shows how far a project is: progress, marks, work and agreement, drawn and as tables."""
