"""One writer per dataset: releasing, withdrawing and publishing what is due wait for each other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from warehouse.database import connect
from warehouse.settings import Settings


@contextmanager
def alone(settings: Settings, dataset: str) -> Iterator[psycopg.Connection]:
    """A connection that holds the dataset's lock; a killed process gives it back by dying."""
    with connect(settings, "publisher", autocommit=True) as connection:
        connection.execute("select pg_advisory_lock(hashtextextended(%s, 0))", [f"release {dataset}"])
        yield connection
