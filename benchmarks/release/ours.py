"""Our writers, from PostgreSQL or from blocks in memory: `python -m benchmarks.release.ours URL FROM ENDINGS`."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

import psycopg

from benchmarks.release.table import RESOURCE
from publish.reading import begin_snapshot, read_blocks
from publish.writing import write_formats


def main() -> None:
    """Write the formats ENDINGS (with commas); FROM is `server` or `memory`."""
    url, source, endings = sys.argv[1], sys.argv[2], sys.argv[3].split(",")
    with psycopg.connect(url) as connection, tempfile.TemporaryDirectory(prefix="odw-bench-") as folder:
        begin_snapshot(connection)
        blocks = read_blocks(connection, RESOURCE)
        if source == "memory":
            blocks = iter(list(blocks))
        begun, worked = time.perf_counter(), time.process_time()
        table = write_formats(blocks, RESOURCE, Path(folder), endings)
        seconds, cpu = time.perf_counter() - begun, time.process_time() - worked
    assert not table.left_out
    sizes = {file.name: file.size for file in table.files}
    print(json.dumps({"seconds": seconds, "cpu": cpu, "rows": table.rows, "bytes": sizes}))


if __name__ == "__main__":
    main()
