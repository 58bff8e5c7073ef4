"""A process that kills itself (SIGKILL: no clean-up runs) around one call of what it does."""

from __future__ import annotations

import signal
import subprocess
import sys

from warehouse.settings import PROJECT_ROOT, Settings

PROGRAM = """
import os, signal, sys
from pathlib import Path
{imports}
from warehouse.release_place import release_place
from warehouse.settings import Settings

url, releases, state, target, moment, argument = sys.argv[1:]
module, name = target.rsplit(".", 1)
original = getattr(sys.modules[module], name)

def die(*given, **named):
    if moment == "after":
        original(*given, **named)
    os.kill(os.getpid(), signal.SIGKILL)

setattr(sys.modules[module], name, original if moment == "never" else die)
settings = Settings(url, release_place(releases, os.environ), Path(state), Path("catalog"), {{"ODW_DEMO": "1"}})
{work}
"""


def program(imports: str, work: str) -> str:
    """Python that does ``work`` with ``settings`` and ``argument``, after ``imports``."""
    return PROGRAM.format(imports=imports, work=work)


def start(source: str, settings: Settings, target: str, moment: str, argument: str) -> subprocess.Popen[str]:
    """The program, which dies ``moment`` (before, after, never) the call of ``target``, a function by its full name."""
    places = [settings.warehouse_url, str(settings.releases), str(settings.state)]
    command = [sys.executable, "-c", source, *places, target, moment, argument]
    return subprocess.Popen(command, cwd=PROJECT_ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def kill_around(source: str, settings: Settings, target: str, moment: str, argument: str) -> None:
    """Run the program and see it die of SIGKILL."""
    process = start(source, settings, target, moment, argument)
    _, said = process.communicate()
    assert process.returncode == -signal.SIGKILL, said
