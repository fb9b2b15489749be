"""Taking times: wall and processor seconds of a call, and percentiles of many."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Taken:
    """Seconds that one call took."""

    wall: float
    cpu: float


def take(work: Callable[[], T]) -> tuple[Taken, T]:
    """Run once and give the times and the answer."""
    wall, cpu = time.perf_counter(), time.process_time()
    answer = work()
    return Taken(time.perf_counter() - wall, time.process_time() - cpu), answer


def percentile(values: Sequence[float], share: float) -> float:
    """Give the value below which `share` (0 to 1) of the values lie."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def spread(values: Sequence[float]) -> str:
    """Write p50 and p99 of seconds as milliseconds."""
    return f"p50 {percentile(values, 0.5) * 1000:7.1f} ms   p99 {percentile(values, 0.99) * 1000:7.1f} ms"


def row(name: str, figure: str, aim: str = "", *, met: bool | None = None) -> None:
    """Print one line of the report."""
    verdict = "" if met is None else ("  ok" if met else "  MISSED")
    print(f"  {name:<44} {figure:<42} {aim}{verdict}", flush=True)


def peak_memory() -> str:
    """Write the most memory that this process has held so far."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would count the memory of the process that started this one
        kibibytes = next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return f"{kibibytes * 1024 / 1e6:,.0f} MB"
    if sys.platform == "win32":
        return "not known on Windows"
    import resource

    return f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:,.0f} MB"
