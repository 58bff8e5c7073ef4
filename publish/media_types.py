"""What each released file is, by the end of its name; the portal and the manifest agree on it."""

from __future__ import annotations

MEDIA_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".csv-metadata.json": "application/csvm+json; charset=utf-8",
    "datapackage.json": "application/vnd.datapackage+json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".ttl": "text/turtle; charset=utf-8",
    ".rdf": "application/rdf+xml; charset=utf-8",
    ".cff": "application/yaml; charset=utf-8",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".parquet": "application/vnd.apache.parquet",
    ".geojson": "application/geo+json; charset=utf-8",
    ".gz": "application/gzip",
    ".csv": "text/csv; charset=utf-8; header=present",
    ".schema.json": "application/schema+json; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".xsd": "application/xml; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    "SHA256SUMS": "text/plain; charset=utf-8",
}


def media_type(name: str) -> str:
    """Media type of the file called ``name``; ``application/octet-stream`` when it is none of ours."""
    return next((kind for end, kind in MEDIA_TYPES.items() if name.endswith(end)), "application/octet-stream")
