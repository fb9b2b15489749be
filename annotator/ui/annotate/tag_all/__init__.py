"""Marking all places of some words: the list under the text, and what it decides."""
