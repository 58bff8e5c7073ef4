"""What parsing our DAG file costs beyond Airflow's own import, against a file with one empty DAG.

The scheduler parses DAG files over and over; a mean import at the top of one is paid every time.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5

# Each program imports Airflow first and then times only what comes after, so the two lines compare like with like.
EMPTY = "from airflow.sdk import DAG; DAG('empty', schedule=None)"
OURS = "import dags.departments"
TIMED = """
import airflow.sdk, time
airflow.sdk.DAG, airflow.sdk.task, airflow.sdk.task_group, airflow.sdk.chain
begun = time.perf_counter()
{program}
print(time.perf_counter() - begun)
"""


def seconds(program: str, home: str) -> float:
    """Median seconds of ``program`` over fresh processes, Airflow's own import left out."""
    environment = {**os.environ, "AIRFLOW_HOME": home, "AIRFLOW__CORE__LOAD_EXAMPLES": "False", "PYTHONPATH": str(ROOT)}
    times = []
    for _ in range(ROUNDS):
        done = subprocess.run(
            [sys.executable, "-c", TIMED.format(program=program)],
            capture_output=True,
            text=True,
            env=environment,
            check=True,
        )
        times.append(float(done.stdout.splitlines()[-1]))
    return statistics.median(times)


def main() -> None:
    """Print both lines."""
    with tempfile.TemporaryDirectory() as home:
        empty, ours = seconds(EMPTY, home), seconds(OURS, home)
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, median of {ROUNDS}")
    print(f"one empty DAG (limit)        {empty:6.3f} s")
    print(f"every department's DAG       {ours:6.3f} s")


if __name__ == "__main__":
    main()
