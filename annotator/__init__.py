"""Hashiya: mark spans in Arabic articles, offline."""

__version__ = "0.1.0"
