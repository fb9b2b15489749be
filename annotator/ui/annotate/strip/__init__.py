"""The strip under the current mark, in which its attributes are filled in with a few keys."""
