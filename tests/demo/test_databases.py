"""Filling and breaking the departments' databases on real engines."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

from catalog import Catalog
from demo.breaking import break_source
from demo.databases import fill
from demo.engines import open_database
from demo.faults import target_of
from demo.filling import fill_source
from demo.source import Source
from tests.connectors.conftest import MariaDb, mariadb
from tests.demo.conftest import sqlite_url
from warehouse.errors import OdwError, SourceError

__all__ = ["mariadb"]  # a fixture, found by its name


@pytest.fixture
def mysql_url(mariadb: MariaDb) -> Iterator[str]:
    name = f"gdnn_{secrets.token_hex(4)}"
    with mariadb.connect() as connection, connection.cursor() as cursor:
        cursor.execute(f"create database {name} character set utf8mb4")
        yield f"mysql://root@localhost/{name}?unix_socket={mariadb.socket}"
        cursor.execute(f"drop database {name}")


@pytest.fixture(params=["csdl_giao_duc:postgresql", "csdl_thu_vien:sqlite", "csdl_gdnn:sqlite", "csdl_gdnn:mysql"])
def filled(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, str]:
    """A filled database: system and URL."""
    system, engine = request.param.split(":")
    if engine == "sqlite":
        url = sqlite_url(tmp_path / "source.sqlite")
    else:
        url = request.getfixturevalue("mysql_url" if engine == "mysql" else "database_url")
    fill(system, url, 1, 2024)
    return system, url


def content(url: str, relation: str) -> list[tuple[Any, ...]]:
    with open_database(url) as database:
        return database.rows(f"select * from {database.quoted(relation)}")


def test_filling_twice_gives_the_same_rows_once(filled: tuple[str, str], catalog: Catalog) -> None:
    system, url = filled
    relation = target_of(catalog.system(system)).relation
    before = content(url, relation)
    counts = fill(system, url, 1, 2024)
    assert content(url, relation) == before
    assert counts[relation] == len(before)


def test_lost_letters_are_question_marks(database_url: str, catalog: Catalog, tmp_path: Path) -> None:
    source = Source(catalog.system("csdl_giao_duc"), database_url, tmp_path / "csdl_giao_duc")
    fill_source(source)
    break_source(source, "break_encoding")
    with psycopg.connect(database_url) as connection:
        rows = connection.execute('select "TenTruong" from dbo.dm_truong').fetchall()
    assert all(name.isascii() for (name,) in rows)
    assert any("Tr??ng" in name for (name,) in rows)


def test_a_dirty_table_has_no_key_that_would_refuse_its_copies(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "source.sqlite")
    fill("csdl_thu_vien", url)
    with sqlite3.connect(tmp_path / "source.sqlite") as connection:
        (doubled,) = connection.execute("select count(*) - count(distinct MABG) from BIEUGHI").fetchone()
    assert doubled == 15


def test_unknown_names_are_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(OdwError, match="csdl_gdnn"):
        fill("csdl_gdn", sqlite_url(tmp_path / "source.sqlite"))


def test_a_scale_whose_codes_would_not_fit_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OdwError, match="từ 1 đến 50"):
        fill("csdl_gdnn", sqlite_url(tmp_path / "source.sqlite"), scale=51)


def test_a_demo_source_that_does_not_answer_is_said_without_its_password() -> None:
    with pytest.raises(SourceError, match=r"127\.0\.0\.1:1.*make demo") as caught:
        fill("csdl_giao_duc", "postgresql://demo:s3cret@127.0.0.1:1/none")
    assert "s3cret" not in str(caught.value)
