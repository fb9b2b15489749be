"""The place of the project lead: articles, people and their work; what the window shows of it."""
