"""Releasing one large table in all formats, beside COPY, pandas, DuckDB and polars."""
