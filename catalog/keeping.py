"""Something that takes long to make, kept in a file for as long as nothing it was made from has changed.

The file is ours alone, beside the other working files; whoever can write there can change the program as well.
"""

from __future__ import annotations

import gc
import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")


def signature_of(files: Iterable[Path], *words: str) -> bytes:
    """Changes with place, time or size of any of ``files``, with any of ``words``, and with the Python that reads."""
    seen = [sys.version, *words]
    for path in sorted(files):
        status = path.stat()
        seen.append(f"{path}|{status.st_mtime_ns}|{status.st_size}")
    return hashlib.sha256("\n".join(seen).encode()).digest()


def is_current(file: Path, signature: bytes) -> bool:
    """Whether ``file`` was written under this ``signature``."""
    try:
        with file.open("rb") as content:
            return content.read(len(signature)) == signature
    except OSError:
        return False


def kept(file: Path, signature: bytes, kind: type[Made], make: Callable[[], Made]) -> Made:
    """What ``file`` holds if it was written under this ``signature``, else what ``make`` makes, which is kept then."""
    found = _read(file, signature)
    if isinstance(found, kind):
        return found
    made = make()
    _write(file, signature, made)
    return made


def _read(file: Path, signature: bytes) -> object:
    try:
        content = file.read_bytes()
        if not content.startswith(signature):
            return None
        with _no_collection():
            return pickle.loads(content[len(signature) :])  # noqa: S301  our own file, see above
    except Exception:  # noqa: BLE001  a file of no use, whatever is wrong with it, is as good as none
        return None


@contextmanager
def _no_collection() -> Iterator[None]:
    """Looking for garbage among objects that are just being made takes four fifths of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _write(file: Path, signature: bytes, made: object) -> None:
    """Write the file whole or not at all; without it everything works, only slower."""
    temporary = file.with_name(f"{file.name}.{os.getpid()}.tmp")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.touch(mode=0o600, exist_ok=True)
        temporary.write_bytes(signature + pickle.dumps(made, pickle.HIGHEST_PROTOCOL))
        temporary.replace(file)
