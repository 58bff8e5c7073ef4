"""Settings of one installation, read from the environment, then from ``var/settings.env``."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from warehouse.errors import SettingsError

PROJECT_ROOT = Path(__file__).resolve().parent.parent
DEFAULT_SNAPSHOT_DAYS = 400
"""A little more than a year: last year's figures can still be made again when this year's are questioned."""
SETTINGS_FILE = PROJECT_ROOT / "var" / "settings.env"


@dataclass(frozen=True)
class Settings:
    """Everything that differs between two installations.

    ``warehouse_url`` is a libpq URL of a login that is a member of the four warehouse roles and no superuser.
    ``releases`` is the folder of published files, ``state`` the folder of logs and working files.
    """

    warehouse_url: str
    releases: Path
    state: Path
    catalog: Path
    environment: Mapping[str, str]
    """Everything that was read, for connection lookups; never print it."""

    @property
    def is_demo(self) -> bool:
        """Whether the sources are the synthetic demo: said wherever data is shown."""
        return self.environment.get("ODW_DEMO", "") == "1"

    @property
    def public_url(self) -> str:
        """Address of the portal as the public knows it, ``ODW_PUBLIC_URL``, without a slash at the end; "" if unknown.

        Raises:
            SettingsError: it is no address.
        """
        url = self.environment.get("ODW_PUBLIC_URL", "").strip().rstrip("/")
        if url and not re.fullmatch(r"https?://[^\s/?#<>\"]+(/[^\s?#<>\"]*)?", url):
            raise SettingsError("ODW_PUBLIC_URL", f"{url!r} is no web address.", "Write https://host, or leave it out.")
        return url

    @property
    def snapshot_days(self) -> int:
        """How long snapshots of extracts are kept, ``ODW_SNAPSHOT_DAYS``; 0: none are written.

        Raises:
            SettingsError: it is no number of days.
        """
        days = self.environment.get("ODW_SNAPSHOT_DAYS", str(DEFAULT_SNAPSHOT_DAYS))
        if not days.isdigit():
            raise SettingsError("ODW_SNAPSHOT_DAYS", f"{days!r} is no number of days.", "Write 400, or 0 for none.")
        return int(days)

    @property
    def demo_scale(self) -> int:
        """How many provinces' worth of rows the demo holds; 1 outside the demo. Row bands widen with it."""
        scale = self.environment.get("ODW_DEMO_SCALE", "1") if self.is_demo else "1"
        return int(scale) if scale.isdigit() and int(scale) > 0 else 1


def read_settings(environment: Mapping[str, str] | None = None, file: Path | None = None) -> Settings:
    """Settings from ``environment`` (default: the process's), completed by the settings file.

    The file is ``ODW_SETTINGS`` or ``var/settings.env``: lines ``KEY=value``, ``#`` comments.

    Raises:
        SettingsError: ``ODW_WAREHOUSE_URL`` is nowhere to be found.
    """
    given = dict(os.environ if environment is None else environment)
    path = file or Path(given.get("ODW_SETTINGS", SETTINGS_FILE))
    values = {**read_settings_file(path), **given}
    if "ODW_WAREHOUSE_URL" not in values:
        raise SettingsError(
            "ODW_WAREHOUSE_URL",
            f"neither the environment nor {path.name} names the warehouse.",
            "Run `make demo` once, or set ODW_WAREHOUSE_URL=postgresql://user:password@host:port/database.",
        )
    return Settings(
        warehouse_url=values["ODW_WAREHOUSE_URL"],
        releases=Path(values.get("ODW_RELEASES", PROJECT_ROOT / "releases")),
        state=Path(values.get("ODW_STATE", PROJECT_ROOT / "var")),
        catalog=catalog_folder(values),
        environment=values,
    )


def catalog_folder(environment: Mapping[str, str] | None = None) -> Path:
    """The folder of the contracts, ``ODW_CATALOG`` or the repository's: what is read without a warehouse."""
    given = os.environ if environment is None else environment
    return Path(given.get("ODW_CATALOG", PROJECT_ROOT / "catalog"))


def state_folder(environment: Mapping[str, str] | None = None) -> Path:
    """The folder of working files, ``ODW_STATE`` or the repository's ``var``: what is known without a warehouse."""
    given = os.environ if environment is None else environment
    return Path(given.get("ODW_STATE", PROJECT_ROOT / "var"))


def read_settings_file(path: Path) -> dict[str, str]:
    """``KEY=value`` lines of ``path``; nothing when the file does not exist."""
    if not path.is_file():
        return {}
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    pairs = (line.split("=", 1) for line in lines if line and not line.startswith("#") and "=" in line)
    return {key.strip(): value.strip() for key, value in pairs}
