"""How deeply a value of JSON is nested."""

from __future__ import annotations


def depth_within(value: object, depth: int) -> bool:
    """Tell whether lists and objects lie in each other at most so many times; plain values count for nothing."""
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    return depth > 0 and all(depth_within(part, depth - 1) for part in parts if isinstance(part, dict | list | tuple))
