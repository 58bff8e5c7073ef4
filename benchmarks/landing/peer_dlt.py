"""dlt copies the table: `python peer_dlt.py SOURCE DESTINATION FOLDER ROWS`. Imports nothing of ours."""

import json
import os
import sys
import time
from typing import Any

source, destination, folder, wanted = sys.argv[1:]
os.environ.update({"RUNTIME__DLTHUB_TELEMETRY": "false", "DLT_DATA_DIR": folder, "RUNTIME__LOG_LEVEL": "CRITICAL"})

import dlt  # noqa: E402 - it reads the environment when it is imported
from dlt.sources.sql_database import sql_database  # noqa: E402

pipeline = dlt.pipeline(
    "do_toc_do",
    destination=dlt.destinations.postgres(destination),
    dataset_name="dlt_ho_so",
    pipelines_dir=folder,
    progress=None,
)


def first_rows(query: Any, table: Any) -> Any:
    """The first rows by key: all of them where the table has no more."""
    return query.where(table.c.ma <= int(wanted))


tables = sql_database(
    source, table_names=["ho_so"], backend="pyarrow", chunk_size=50_000, query_adapter_callback=first_rows
)
begun = time.perf_counter()
info = pipeline.run(tables, write_disposition="replace", loader_file_format="csv")
seconds = time.perf_counter() - begun
info.raise_on_failed_jobs()
rows = pipeline.last_trace.last_normalize_info.row_counts["ho_so"]
print(json.dumps({"seconds": seconds, "rows": rows, "version": dlt.__version__}))
