"""A file that was handed over, as its person sees it: the question who it is, the start, and handing it in."""
