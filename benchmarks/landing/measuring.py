"""Run a contender in a process of its own and measure it: seconds it reports, peak memory, what it says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Measured:
    """One contender: rows copied in so many seconds by processes of so many MiB each at most (servers not counted)."""

    name: str
    rows: int
    seconds: float
    peak_mib: float
    said: Mapping[str, Any] = field(default_factory=dict)

    def seconds_for(self, rows: int) -> float:
        """Seconds for ``rows``, in proportion where only a part was copied."""
        return self.seconds * rows / self.rows


def measure(name: str, command: Sequence[str], rows: int | None = None) -> Measured:
    """Run ``command``; what it prints last is JSON with ``seconds`` and ``rows``, or nothing: then it is timed here.

    Raises:
        SystemExit: it fails; with the end of what it wrote.
    """
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        begun = os.times().elapsed
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = os.times().elapsed - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode != 0:
            raise SystemExit(f"{name}: {errors.read().decode()[-2000:]}")
        lines = output.read().decode().splitlines()
    said = json.loads(lines[-1]) if rows is None else {"rows": rows, "seconds": seconds}
    return Measured(name, int(said["rows"]), float(said["seconds"]), usage.ru_maxrss / 1024, said)


def our_python() -> str:
    """The interpreter that runs this."""
    return sys.executable
