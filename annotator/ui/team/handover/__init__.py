"""Handing work over: who gets which articles, a look at the files before they are made, and what to tell."""
