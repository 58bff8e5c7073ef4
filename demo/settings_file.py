"""What the demo writes so that `odw` works afterwards without any environment, and files only their owner may read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from demo.place import Place


def settings_of(place: Place, warehouse_url: str, connections: Mapping[str, str], scale: int) -> dict[str, str]:
    """The settings of the demo; ``connections`` maps a connection id to its URL, ``scale`` multiplies its rows."""
    return {
        "ODW_WAREHOUSE_URL": warehouse_url,
        "ODW_RELEASES": str(place.releases),
        "ODW_STATE": str(place.state),
        "ODW_CATALOG": str(place.catalog),
        "ODW_DEMO": "1",
        "ODW_DEMO_SCALE": str(scale),
        **{f"AIRFLOW_CONN_{name.upper()}": url for name, url in sorted(connections.items())},
    }


def write_settings(place: Place, values: Mapping[str, str]) -> None:
    """Write the settings file; the URLs in it may hold passwords, so only its owner may read it."""
    lines = ["# Written by `odw demo up`; synthetic data.", *(f"{key}={value}" for key, value in values.items())]
    write_secret(place.settings_file, "\n".join(lines) + "\n")


def write_secret(file: Path, text: str) -> None:
    """Write ``text`` to a file that only its owner may read, from its first byte on."""
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.fchmod(descriptor, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as opened:
        opened.write(text)
