"""What the ledger remembers of a dataset's releases."""

from __future__ import annotations

import psycopg
from psycopg.rows import class_row

from warehouse.ledger import Release


def releases_of(connection: psycopg.Connection, dataset: str) -> list[Release]:
    """Every recorded release of the dataset, newest first."""
    with connection.cursor(row_factory=class_row(Release)) as cursor:
        return cursor.execute(
            "select dataset, version, run_id, rows, digest, fingerprint, caveats, released_at "
            "from ops.release where dataset = %s order by released_at desc",
            [dataset],
        ).fetchall()


def released_datasets(connection: psycopg.Connection) -> list[str]:
    """Ids of all datasets that were ever released, those without a good contract today included."""
    rows = connection.execute("select distinct dataset from ops.release order by dataset").fetchall()
    return [row[0] for row in rows]
