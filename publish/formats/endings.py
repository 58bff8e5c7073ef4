"""How the files that carry rows end, and what people call their formats."""

from __future__ import annotations

TITLES = {
    "csv": "CSV",
    "excel.csv": "CSV cho Excel",
    "json": "JSON",
    "xml": "XML",
    "geojson": "GeoJSON",
    "parquet": "Parquet",
    "xlsx": "Excel (XLSX)",
    "csv.gz": "CSV nén (gzip)",
    "json.gz": "JSON nén (gzip)",
    "xml.gz": "XML nén (gzip)",
    "geojson.gz": "GeoJSON nén (gzip)",
}
OF_THE_SAME_ROWS = r".*\.(excel\.csv|geojson|parquet|xlsx|gz)"
"""Further renderings of rows that the CSV has already; their bytes may also depend on a library's version."""


def ending(name: str) -> str:
    """``excel.csv`` of ``truong.excel.csv``; no table has a point in its name."""
    return name.partition(".")[2]
