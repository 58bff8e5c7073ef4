"""pandas copies a sample: `python peer_pandas.py SOURCE DESTINATION ROWS METHOD`. Imports nothing of ours.

METHOD is `rows`, its default, or `multi`, many rows to an INSERT, which its manual offers for speed.
"""

import json
import sys
import time

import pandas as pd
import sqlalchemy

source, destination, rows, method = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
how = {"method": "multi", "chunksize": 1_000} if method == "multi" else {}
reading, writing = sqlalchemy.create_engine(source), sqlalchemy.create_engine(destination)
begun = time.perf_counter()
written = 0
query = sqlalchemy.text(f"select * from ho_so where ma <= {rows}")
with reading.connect() as connection:
    for chunk in pd.read_sql_query(query, connection, chunksize=50_000):
        chunk.to_sql("pandas_ho_so", writing, if_exists="append", index=False, **how)
        written += len(chunk)
print(json.dumps({"seconds": time.perf_counter() - begun, "rows": written, "version": pd.__version__}))
