"""What goes wrong at a mirror, in words: never a key, and never our own store's fault told as the mirror's."""

from __future__ import annotations

import os
from pathlib import Path

from publish.storage_faults import in_words, is_refused
from publish.targets.faults import TargetDownError, TargetError, TargetRefusedError
from warehouse.errors import ReleaseError
from warehouse.release_place import bucket_path, in_bucket

STORE_REMEDY = (
    "Sửa `address`, `endpoint` của nơi nhận và các biến mà `access_key`, `secret` nêu tên (không nêu thì ODW_S3_KEY, "
    "ODW_S3_SECRET), rồi `odw targets retry`."
)


def mirror_fault(what: str, place: Path, error: Exception) -> TargetError | None:
    """The fault as a TargetError; None when neither disk nor store has anything to do with it."""
    if isinstance(error, TargetError):
        return error
    if isinstance(error, ReleaseError):
        return TargetDownError(what, error.cause)
    if not in_bucket(place):
        told = f"thư mục không ghi được: {_reason(error)}." if isinstance(error, OSError) else None
        return TargetDownError(what, told) if told else None
    words = in_words(bucket_path(place), error)
    if words is None:
        return None
    if is_refused(error):
        return TargetRefusedError(what, words[0], STORE_REMEDY, stops=True)
    return TargetDownError(what, words[0])


def _reason(error: OSError) -> str:
    return os.strerror(error.errno) if error.errno else type(error).__name__


def overlap(one: Path, other: Path) -> bool:
    """Whether one of the two places is, or lies in, the other."""
    if in_bucket(one) != in_bucket(other):
        return False
    if not in_bucket(one):
        first, second = one.resolve(), other.resolve()
        return first.is_relative_to(second) or second.is_relative_to(first)
    a, b = bucket_path(one), bucket_path(other)
    is_same_bucket = (a.connection.endpoint, a.bucket) == (b.connection.endpoint, b.bucket)
    keys = sorted((f"{a.key}/".lstrip("/"), f"{b.key}/".lstrip("/")), key=len)
    return is_same_bucket and keys[1].startswith(keys[0])
