"""Words of the JSONL form `hashiya/1` that reading and writing share."""

from __future__ import annotations

FORMAT = "hashiya/1"
# `"holder": "<id>", "holder_is": "linked"`: the word beside an attribute says that its value is an id, or what stands
# for one (author, unstated).
LINKED = "linked"
