"""How long browsers and caches may keep what is served, by where it is."""

from __future__ import annotations

from pathlib import PurePath

SHORT = "public, max-age=60, must-revalidate"
RELEASED = "public, max-age=3600, immutable"
"""A released file never changes, but it may be withdrawn: within the hour it has left every cache."""


def caching(path: PurePath) -> str:
    """What to say of ``path``, relative to the releases: ``topic/dataset/version/file`` never changes."""
    return RELEASED if len(path.parts) == 4 else SHORT
