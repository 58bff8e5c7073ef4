"""One format by one library, from its own frame in memory: `python peers.py LIBRARY FORMAT PARQUET ROWS`.

What is measured is the writing alone: reading from the warehouse is not on their bill. Imports nothing of ours.
"""

import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def with_pandas(kind: str, source: str, rows: int, target: str) -> tuple[Callable[[], object], str]:
    """What writes the file, and the version of the library."""
    import pandas as pd
    import pyarrow.parquet as pq

    frame = pq.read_table(source).slice(0, rows).to_pandas(types_mapper=pd.ArrowDtype)
    write = {
        "csv": lambda: frame.to_csv(target, index=False),
        "json": lambda: frame.to_json(target, orient="records", force_ascii=False, date_format="iso"),
        "xml": lambda: frame.to_xml(target, index=False),
        "parquet": lambda: frame.to_parquet(target, compression="zstd", index=False),
    }[kind]
    return write, pd.__version__


def with_polars(kind: str, source: str, rows: int, target: str) -> tuple[Callable[[], object], str]:
    """What writes the file, and the version of the library."""
    import polars as pl

    frame = pl.read_parquet(source).head(rows)
    write = {
        "csv": lambda: frame.write_csv(target),
        "json": lambda: frame.write_json(target),
        "parquet": lambda: frame.write_parquet(target, compression="zstd"),
    }[kind]
    return write, pl.__version__


def with_duckdb(kind: str, source: str, rows: int, target: str) -> tuple[Callable[[], object], str]:
    """What writes the file, and the version of the library."""
    import duckdb

    connection = duckdb.connect()
    connection.execute(f"create table t as select * from '{source}' limit {rows}")
    options = {"csv": "format csv, header", "json": "format json, array true", "parquet": "format parquet, codec zstd"}
    return lambda: connection.execute(f"copy t to '{target}' ({options[kind]})"), duckdb.__version__


library, kind, source, rows = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
with tempfile.TemporaryDirectory(prefix="odw-bench-") as folder:
    target = str(Path(folder) / f"out.{kind}")
    write, version = globals()[f"with_{library}"](kind, source, rows, target)
    begun, worked = time.perf_counter(), time.process_time()
    write()
    seconds, cpu = time.perf_counter() - begun, time.process_time() - worked
    print(json.dumps({"seconds": seconds, "cpu": cpu, "rows": rows, "version": version}))
