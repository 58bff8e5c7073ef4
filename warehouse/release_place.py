"""Where releases are kept: a folder, or ``s3://bucket/prefix`` of an S3-compatible store."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from warehouse.bucket import BucketPath, Connection
from warehouse.errors import SettingsError

IN_A_BUCKET = re.compile(r"s3://(?P<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(?P<prefix>[A-Za-z0-9._/-]*))?")
# No name and no password in an address: it is shown in errors.
ENDPOINT = re.compile(r"https?://[A-Za-z0-9.\[\]:-]+/?")


def release_place(text: str, environment: Mapping[str, str]) -> Path:
    """The place that ``text`` names; one in a bucket behaves as a Path as far as `BucketPath` goes.

    Raises:
        SettingsError: it is neither a folder nor an address in a bucket, or the server's address is no address.
    """
    if "://" not in text:
        return Path(text)
    match = IN_A_BUCKET.fullmatch(text)
    if match is None:
        raise SettingsError(
            "ODW_RELEASES",
            "is neither a folder nor s3://bucket/prefix.",
            "Write /srv/releases or s3://open-data/releases; endpoint and keys have their own settings (ODW_S3_…).",
        )
    prefix = "/".join(filter(None, (match["prefix"] or "").split("/")))
    # Everything that reads releases asks a Path; a union in every signature would say no more.
    return cast("Path", BucketPath(_connection(environment), match["bucket"], prefix))


def in_bucket(path: Path) -> bool:
    """Whether the place is in a bucket; `bucket_path` then says so to the type checker."""
    return isinstance(path, BucketPath)


def bucket_path(path: Path) -> BucketPath:
    """The same place, known to be in a bucket."""
    return cast("BucketPath", path)


def _connection(environment: Mapping[str, str]) -> Connection:
    def first(*names: str) -> str | None:
        return next((environment[name] for name in names if environment.get(name)), None)

    endpoint = first("ODW_S3_ENDPOINT", "AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
    if endpoint is not None and not ENDPOINT.fullmatch(endpoint):
        raise SettingsError(
            "ODW_S3_ENDPOINT",
            "is no address of a server (http://host:port, without name, password or path).",
            "Write for instance http://s3.internal:9000; the key goes into ODW_S3_KEY and ODW_S3_SECRET.",
        )
    return Connection(
        endpoint=endpoint.rstrip("/") if endpoint else None,
        region=first("ODW_S3_REGION", "AWS_REGION", "AWS_DEFAULT_REGION"),
        key=first("ODW_S3_KEY", "AWS_ACCESS_KEY_ID"),
        secret=first("ODW_S3_SECRET", "AWS_SECRET_ACCESS_KEY"),
        token=first("AWS_SESSION_TOKEN"),
    )
