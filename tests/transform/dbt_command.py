"""dbt as a command, for tests of the project itself."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from warehouse.fingerprint import DBT_PROJECT
from warehouse.settings import Settings
from warehouse.transform.dbt_invocation import connection_parts


def run_dbt(settings: Settings, target: Path, arguments: Sequence[str], project: Path = DBT_PROJECT) -> str:
    """Run dbt in ``project``; returns what it said."""
    command = [
        *(str(Path(sys.executable).with_name("dbt")), "--no-use-colors", *arguments),
        *("--project-dir", str(project), "--profiles-dir", str(project)),
        *("--target-path", str(target), "--log-path", str(target)),
    ]
    environment = {**os.environ, **connection_parts(settings)}
    process = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return process.stdout + process.stderr
