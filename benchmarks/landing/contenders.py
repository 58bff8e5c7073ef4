"""Who takes part, and the command each is started with."""

from __future__ import annotations

from benchmarks.landing.measuring import ROOT, Measured, measure, our_python
from benchmarks.landing.source_rows import COLUMNS

HERE = ROOT / "benchmarks" / "landing"
SAMPLE = 200_000
"""Rows pandas copies; the rest is reckoned in proportion."""
PIPE_TABLE = f"create table pipe_ho_so ({', '.join(f'{name} text' for name in COLUMNS)})"
COPY_IN = f"psql -q -1 '{{warehouse}}' -c '{PIPE_TABLE}' -c \"copy pipe_ho_so from stdin with (null '{{null}}')\""
"""Table and rows in one transaction, as with us: with wal_level minimal neither writes the rows to the log."""


def pipe_from_postgresql(source: str, warehouse: str, rows: int) -> Measured:
    """The limit: the server's own COPY out and in, the same columns as text, nothing checked, hashed or kept."""
    cells = ", ".join(f"{name}::text" for name in COLUMNS)
    copy_out = f"psql -q '{source}' -c 'copy (select {cells} from ho_so) to stdout'"
    return _pipe("psql COPY | psql COPY", copy_out, warehouse, rows)


def pipe_from_mariadb(socket: str, warehouse: str, rows: int) -> Measured:
    """The limit for MariaDB: its own client in batch mode, piped into COPY."""
    client = f"mariadb --no-defaults --socket={socket} -uroot --default-character-set=utf8mb4 -N -B --quick nguon"
    copy_out = f"{client} -e 'select {', '.join(COLUMNS)} from ho_so'"
    return _pipe("mariadb | psql COPY", copy_out, warehouse, rows, null="NULL")


def _pipe(name: str, copy_out: str, warehouse: str, rows: int, null: str = r"\N") -> Measured:
    copy_in = COPY_IN.format(warehouse=warehouse, null=null.replace("\\", "\\\\"))
    return measure(name, ["bash", "-o", "pipefail", "-c", f"{copy_out} | {copy_in}"], rows)


def ours(kind: str, source: str, warehouse: str, state: str, strategy: str) -> Measured:
    """`land_system`, the function every run calls."""
    module = ["-m", "benchmarks.landing.ours"]
    return measure(f"odw, {strategy}", [our_python(), *module, kind, source, warehouse, state, strategy])


def dlt(python: str, source: str, warehouse: str, folder: str, rows: int) -> Measured:
    """dlt's sql_database source with the pyarrow backend; its files as CSV, which PostgreSQL loads fastest."""
    return measure("dlt, pyarrow", [python, str(HERE / "peer_dlt.py"), source, warehouse, folder, str(rows)])


def pandas(python: str, source: str, warehouse: str, method: str) -> Measured:
    """pandas.read_sql and to_sql; ``method`` is `rows` or `multi`."""
    command = [python, str(HERE / "peer_pandas.py"), source, warehouse, str(SAMPLE), method]
    return measure(f"pandas.to_sql, {method}", command)


def for_sqlalchemy(url: str) -> str:
    """The URL with the driver the peers use."""
    return url.replace("postgresql://", "postgresql+psycopg2://").replace("mysql://", "mysql+pymysql://")
