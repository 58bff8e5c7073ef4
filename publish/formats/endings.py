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
GZIP = "cùng nội dung, tải nhanh hơn; giải nén bằng gzip hoặc 7-Zip"
MADE_FOR = {
    "csv": "phần mềm thống kê và lập trình; UTF-8, dấu phẩy",
    "excel.csv": "mở bằng Excel không lỗi chữ Việt; chữ giống công thức đứng sau dấu nháy đơn",
    "json": "ứng dụng web và lập trình",
    "xml": "hệ thống trao đổi dữ liệu; kiểm tra được bằng lược đồ XSD",
    "geojson": "bản đồ (QGIS và các phần mềm GIS)",
    "parquet": "phân tích dữ liệu lớn (pandas, DuckDB, Spark); cột có kiểu số, ngày",
    "xlsx": "bảng tính; trang thứ hai giải thích các cột",
    "csv.gz": GZIP,
    "json.gz": GZIP,
    "xml.gz": GZIP,
    "geojson.gz": GZIP,
}
"""What each of them is for, in the words of the portal."""
OF_THE_SAME_ROWS = r".*\.(excel\.csv|geojson|parquet|xlsx|gz)"
"""Further renderings of rows that the CSV has already; their bytes may also depend on a library's version."""


def ending(name: str) -> str:
    """``excel.csv`` of ``truong.excel.csv``; no table has a point in its name."""
    return name.partition(".")[2]
