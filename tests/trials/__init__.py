"""Trials by hand: they need programs of the system that the tests do without, so CI does not run them."""
