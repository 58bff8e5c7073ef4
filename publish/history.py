"""What the ledger remembers of a dataset's releases."""

from __future__ import annotations

import psycopg
from psycopg.rows import class_row

from warehouse.ledger import Release


def releases_of(connection: psycopg.Connection, dataset: str) -> list[Release]:
    """Every release of the dataset that was not withdrawn, newest first."""
    with connection.cursor(row_factory=class_row(Release)) as cursor:
        return cursor.execute(
            "select dataset, version, run_id, rows, digest, fingerprint, caveats, released_at "
            "from ops.standing_release where dataset = %s order by released_at desc",
            [dataset],
        ).fetchall()


def released_datasets(connection: psycopg.Connection) -> list[str]:
    """Ids of all datasets that were ever released, those without a good contract today included."""
    rows = connection.execute("select distinct dataset from ops.release order by dataset").fetchall()
    return [row[0] for row in rows]


def known_versions(connection: psycopg.Connection, dataset: str) -> set[str]:
    """Every version the ledger knows of: standing, withdrawn, or prepared and not public yet."""
    rows = connection.execute(
        "select version from ops.release where dataset = %(dataset)s "
        "union all select version from ops.prepared_release where dataset = %(dataset)s",
        {"dataset": dataset},
    ).fetchall()
    return {row[0] for row in rows}
