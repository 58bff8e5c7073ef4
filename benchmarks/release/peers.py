"""One format by one library: `python peers.py LIBRARY FORMAT SOURCE ROWS`. Imports nothing of ours.

SOURCE is a Parquet file: the rows are in the library's own frame before the clock starts, and writing alone counts. Or
the URL of the warehouse: reading the table, in the order of its key as ours, is on the bill.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

QUERY = 'select * from mart.giao_duc__do_thu order by ma_ho_so collate "C" limit {rows}'


def pandas_frame(source: str, rows: int) -> Any:
    """By SQLAlchemy, as its manual says; numbers stay exact."""
    import pandas as pd

    if is_file(source):
        import pyarrow.parquet as pq

        return pq.read_table(source).slice(0, rows).to_pandas(types_mapper=pd.ArrowDtype)
    import sqlalchemy

    engine = sqlalchemy.create_engine(source.replace("postgresql://", "postgresql+psycopg2://"))
    return pd.read_sql_query(QUERY.format(rows=rows), engine, coerce_float=False)


def with_pandas(frame: Any, kind: str, target: str) -> str:
    """Write the file; the version of the library."""
    import pandas as pd

    write: dict[str, Callable[[], object]] = {
        "csv": lambda: frame.to_csv(target, index=False),
        "json": lambda: frame.to_json(target, orient="records", force_ascii=False, date_format="iso"),
        "xml": lambda: frame.to_xml(target, index=False),
        "parquet": lambda: frame.to_parquet(target, compression="zstd", index=False),
    }
    write[kind]()
    return pd.__version__


def polars_frame(source: str, rows: int) -> Any:
    """By connectorx, the fastest way polars has to PostgreSQL that keeps numbers as numbers."""
    import polars as pl

    if is_file(source):
        return pl.read_parquet(source).head(rows)
    return pl.read_database_uri(QUERY.format(rows=rows), source, engine="connectorx")


def with_polars(frame: Any, kind: str, target: str) -> str:
    """Write the file; the version of the library."""
    import polars as pl

    write: dict[str, Callable[[], object]] = {
        "csv": lambda: frame.write_csv(target),
        "json": lambda: frame.write_json(target),
        "parquet": lambda: frame.write_parquet(target, compression="zstd"),
    }
    write[kind]()
    return pl.__version__


def duckdb_frame(source: str, rows: int) -> Any:
    """By connectorx and Arrow: DuckDB's own door to PostgreSQL is fetched from outside when it is first opened."""
    import duckdb

    connection = duckdb.connect()
    if is_file(source):
        connection.execute(f"create table t as select * from '{source}' limit {rows}")
        return connection
    import connectorx

    connection.register("t", connectorx.read_sql(source, QUERY.format(rows=rows), return_type="arrow"))
    return connection


def with_duckdb(frame: Any, kind: str, target: str) -> str:
    """Write the file; the version of the library."""
    import duckdb

    options = {"csv": "format csv, header", "json": "format json, array true", "parquet": "format parquet, codec zstd"}
    frame.execute(f"copy t to '{target}' ({options[kind]})")
    return duckdb.__version__


def is_file(source: str) -> bool:
    """Whether the rows come from a file."""
    return source.endswith(".parquet")


library, kind, source, rows = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
read, write = globals()[f"{library}_frame"], globals()[f"with_{library}"]
with tempfile.TemporaryDirectory(prefix="odw-bench-") as folder:
    target = str(Path(folder) / f"out.{kind}")
    begun, worked = time.perf_counter(), time.process_time()
    frame = read(source, rows)
    if is_file(source):
        begun, worked = time.perf_counter(), time.process_time()
    version = write(frame, kind, target)
    seconds, cpu = time.perf_counter() - begun, time.process_time() - worked
    print(json.dumps({"seconds": seconds, "cpu": cpu, "rows": rows, "version": version}))
