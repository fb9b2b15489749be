"""Small programs that the tests run in processes of their own, because they crash or must start fresh."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parents[3]


def start(program: str, *arguments: str | Path, **environment: str) -> subprocess.Popen[str]:
    """Begin a program; the test must wait for it or kill it."""
    command = [sys.executable, "-X", "dev", "-W", "ignore", "-c", program, *map(str, arguments)]
    return subprocess.Popen(
        command,
        cwd=CHECKOUT,
        env={**os.environ, **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(program: str, *arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program to its end, within a minute."""
    process = start(program, *arguments, **environment)
    out, err = process.communicate(timeout=60)
    return subprocess.CompletedProcess([], process.returncode, out, err)
