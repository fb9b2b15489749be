"""The library: everything that works without a window."""
