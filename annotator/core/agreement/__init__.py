"""How far annotators agree: their sets of the same documents compared, in pure functions on whole numbers.

Each document is counted once; sums of these counts give every figure, of a document, of all, and of a resample.
"""
