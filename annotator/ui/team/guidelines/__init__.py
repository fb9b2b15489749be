"""The guidelines of the project in both languages, written beside what annotators will see."""
