"""MariaDB's own account of when a table last changed: while it stays the same, its rows need not be counted again.

InnoDB counts rows by reading a whole index, two seconds for twenty million. It also remembers, in memory, the
second in which the transaction that changed a table last had begun, and keeps an estimate of the rows up to date with
every one inserted or deleted. A mark is both of them, with all else the dictionary says of the table's life.
It is given only where it can be relied on; where there is none, the rows are counted:

* InnoDB tables proper: a view or another engine has no such time, and a partitioned table forgets that of a
  partition dropped.
* Changed since the server started: afterwards the time is unknown (null), and so it is after a rebuild.
* Left alone for ``SETTLED_SECONDS``: the time says when a transaction began, not when it was committed. Two that
  began in the same second look alike, and one of them may still be open.

It must be asked before the snapshot begins. Asked afterwards, it could already tell of a change that the snapshot
does not show, and hide it for good.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pymysql

from catalog.system import SourceTable

SETTLED_SECONDS = 300
WAIT_SECONDS = 5
"""For a table somebody has locked: reading it will wait and say so, asking about it may not hold up all others."""
# TRUNCATE leaves the time as it was and IMPORT TABLESPACE does too: the estimate of rows and the sizes tell these.
# RENAME TABLE may put a table of the same age in place: its time of creation (of its definition file) differs.
MARK = f"""
set statement max_statement_time = {WAIT_SECONDS} for
select concat_ws('|', @@hostname, @@port, @@server_id, create_time, update_time, table_rows, data_length, index_length,
    ifnull(auto_increment, ''))
from information_schema.tables
where table_schema = %s and table_name = %s and table_type = 'BASE TABLE' and engine = 'InnoDB'
    and create_options not like '%%partitioned%%' and update_time < now() - interval {SETTLED_SECONDS} second
"""  # noqa: S608


def marks_of(cursor: Any, version: str, database: str, tables: Iterable[SourceTable]) -> dict[str, str]:
    """The mark of each relation that has one; for MariaDB only, on whose servers all this was seen to hold."""
    if "mariadb" not in version.lower():
        return {}
    marks = {}
    for relation in {table.relation for table in tables if table.extract.strategy == "cursor"}:
        schema, _, name = relation.rpartition(".")
        try:
            cursor.execute(MARK, (schema or database, name))
            rows = cursor.fetchall()
        except pymysql.MySQLError:  # whatever it is, reading the table will say so
            continue
        if len(rows) == 1:
            marks[relation] = rows[0][0].decode()
    return marks
