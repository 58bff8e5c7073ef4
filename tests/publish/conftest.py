"""What is promised of releases is tested over both kinds of store: a folder, and a bucket of a real S3 server."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.conftest import fresh_warehouse
from tests.publish import s3_server
from tests.publish.s3_server import S3Server
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.release_place import release_place
from warehouse.settings import Settings

BOTH_STORES = {
    "test_embargo",
    "test_index",
    "test_kills",
    "test_portal",
    "test_release",
    "test_retention",
    "test_withdrawal",
}


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    module = metafunc.module.__name__.rpartition(".")[2]
    if module in BOTH_STORES and "settings" in metafunc.fixturenames:
        metafunc.parametrize("settings", ["folder", "bucket"], indirect=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out the bucket where a test, or one of its cases, is for a folder alone."""
    items[:] = [item for item in items if not (item.get_closest_marker("folder_only") and "bucket" in item.name)]


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Server]:
    folder = Path(tempfile.mkdtemp(prefix="odw-s3-")) / "data"
    server = s3_server.start(folder)
    yield server
    s3_server.stop(server, folder)


@pytest.fixture
def settings(request: pytest.FixtureRequest, postgres: EmbeddedPostgres, tmp_path: Path) -> Iterator[Settings]:
    """A freshly prepared warehouse whose releases are in a folder, or in a bucket."""
    with fresh_warehouse(postgres, tmp_path) as prepared:
        if getattr(request, "param", "folder") == "bucket":
            with in_a_bucket(prepared, request.getfixturevalue("s3")) as moved:
                yield moved
        else:
            yield prepared


@pytest.fixture
def in_bucket(settings: Settings, s3: S3Server) -> Iterator[Settings]:
    """The fresh warehouse, with its releases in a bucket."""
    with in_a_bucket(settings, s3) as moved:
        yield moved


@contextmanager
def in_a_bucket(settings: Settings, server: S3Server) -> Iterator[Settings]:
    """The same settings with the releases in the bucket, for this process and those it starts."""
    # Short: a browser makes its socket there, and the address of a socket may not be long.
    with tempfile.TemporaryDirectory(prefix="odw-") as temporary, pytest.MonkeyPatch.context() as patch:
        for name, value in {**server.environment, "TMPDIR": temporary}.items():
            patch.setenv(name, value)
        patch.setattr(tempfile, "tempdir", None)
        yield replace(settings, releases=release_place(server.new_place(), server.environment))
