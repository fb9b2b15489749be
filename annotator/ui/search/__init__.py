"""The search in the whole project: what is asked, the list of places, and what is done from it."""
