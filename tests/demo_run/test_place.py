"""Ports and files of one demo."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from demo.place import Place, Ports, choose_port, remembered_ports
from demo.settings_file import settings_of, write_secret, write_settings
from warehouse.embedded_postgres import HOST, free_port
from warehouse.settings import read_settings


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(state=tmp_path, releases=tmp_path / "releases", ports=Ports(0, 0, 0, 0, 0))


def test_a_free_port_is_taken_as_wished(place: Place) -> None:
    wished = free_port(0)
    assert choose_port(place, "airflow", wished) == wished


def test_a_busy_port_is_left_to_its_owner(place: Place) -> None:
    with socket.create_server((HOST, 0)) as other:
        busy = other.getsockname()[1]
        assert choose_port(place, "airflow", busy) != busy


def test_a_service_gets_the_port_it_had_before(place: Place) -> None:
    first = choose_port(place, "portal", 0)
    assert choose_port(place, "portal", 0) == first
    assert remembered_ports(place) == {"portal": first}


def test_settings_are_found_again_by_odw(place: Place) -> None:
    connections = {"csdl": "sqlite:////x.sqlite"}
    write_settings(place, settings_of(place, "postgresql://odw@127.0.0.1:1/warehouse", connections, scale=1))
    settings = read_settings({"ODW_SETTINGS": str(place.settings_file)})
    assert settings.warehouse_url == "postgresql://odw@127.0.0.1:1/warehouse"
    assert settings.releases == place.releases
    assert settings.environment["AIRFLOW_CONN_CSDL"] == "sqlite:////x.sqlite"
    assert settings.is_demo


def test_a_secret_is_for_its_owner_only_even_over_an_open_file(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("old", encoding="utf-8")
    file.chmod(0o644)
    write_secret(file, "new")
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_text(encoding="utf-8") == "new"
