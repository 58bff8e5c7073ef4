"""Where one demo lives: its folders, the ports it would like, and the error it raises when it cannot go on."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from warehouse.embedded_postgres import free_port
from warehouse.errors import OdwError
from warehouse.settings import PROJECT_ROOT


class DemoError(OdwError):
    """A service of the demo did not start or stopped; names its log."""


@dataclass(frozen=True)
class Ports:
    """Ports on 127.0.0.1 we would like; another is taken when one is busy. 0 means any."""

    postgres: int = 5433
    mariadb: int = 3307
    airflow: int = 8080
    portal: int = 8000
    web_sources: int = 8090


@dataclass(frozen=True)
class Place:
    """The folders of one demo. Two demos may run side by side when their ``state`` differs."""

    state: Path = PROJECT_ROOT / "var"
    releases: Path = PROJECT_ROOT / "releases"
    dags: Path = PROJECT_ROOT / "dags"
    catalog: Path = PROJECT_ROOT / "catalog"
    ports: Ports = field(default_factory=Ports)

    @property
    def postgres(self) -> Path:
        """Data folder of the embedded PostgreSQL."""
        return self.state / "postgres"

    @property
    def sources(self) -> Path:
        """Folder of the sources that are files, and of the marks of what was filled."""
        return self.state / "sources"

    @property
    def airflow_home(self) -> Path:
        """Airflow's own folder: configuration, task logs."""
        return self.state / "airflow"

    @property
    def settings_file(self) -> Path:
        """What `odw` reads to find this demo."""
        return self.state / "settings.env"


def choose_port(place: Place, service: str, preferred: int) -> int:
    """The port ``service`` listens on: the one it had before, else ``preferred``, else any free one. Remembered."""
    port = free_port(remembered_ports(place).get(service, preferred))
    remembered = remembered_ports(place) | {service: port}
    _ports_file(place).write_text(json.dumps(remembered), encoding="utf-8")
    return port


def remembered_ports(place: Place) -> dict[str, int]:
    """Service name to the port it was last given."""
    file = _ports_file(place)
    ports: dict[str, int] = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    return ports


def _ports_file(place: Place) -> Path:
    return place.state / "ports.json"
