"""The window of the suggestions: what they know, how good they are, and what is wanted of them."""
