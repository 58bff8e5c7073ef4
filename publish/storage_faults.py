"""What goes wrong with a disk or an S3-compatible store, in words: what, why, and what to do about it."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.bucket import BucketPath, MissingBucketError, error_code
from warehouse.errors import OdwError, ReleaseError
from warehouse.release_place import bucket_path, in_bucket

REMEDIES = {
    errno.ENOSPC: "Giải phóng dung lượng đĩa hoặc đặt ODW_RELEASES sang ổ khác, rồi chạy lại",
    errno.EDQUOT: "Xin thêm hạn mức đĩa hoặc đặt ODW_RELEASES sang ổ khác, rồi chạy lại",
    errno.EROFS: "Gắn lại ổ đĩa ở chế độ ghi được, rồi chạy lại",
}
OTHER_REMEDY = "Kiểm tra đường dẫn ODW_RELEASES và quyền ghi của tài khoản chạy dịch vụ, rồi chạy lại"
WORKSHOP_REMEDY = "Giải phóng dung lượng đĩa hoặc đặt TMPDIR sang ổ khác, rồi chạy lại"
REFUSED = {
    "403",
    "AccessDenied",
    "InvalidAccessKeyId",
    "SignatureDoesNotMatch",
    "ExpiredToken",
    "InvalidToken",
    "RequestTimeTooSkewed",
}
STANDS = "bản phát hành trước vẫn nguyên vẹn"


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn a fault of the disk or the store into a ReleaseError that names the place and the remedy, never a key."""
    try:
        yield
    except OdwError:
        raise
    except Exception as error:
        told = _of_bucket(bucket_path(path), error) if in_bucket(path) else _of_disk(path, error)
        if told is None:
            raise
        raise told from error


def _of_disk(path: Path, error: Exception) -> ReleaseError | None:
    if not isinstance(error, OSError):
        return None
    remedy = REMEDIES.get(error.errno or 0, OTHER_REMEDY)
    return ReleaseError(
        f"Thư mục phát hành {path}",
        f"không ghi được: {error.strerror or error} (còn trống {_free_space(path)}).",
        f"{remedy}; {STANDS}.",
    )


def _free_space(path: Path) -> str:
    existing = next(parent for parent in (path, *path.parents) if parent.exists())
    return f"{shutil.disk_usage(existing).free / 2**20:.1f} MiB"


def _of_bucket(path: BucketPath, error: Exception) -> ReleaseError | None:
    told = in_words(path, error)
    return ReleaseError(f"Kho phát hành {path}", told[0], f"{told[1]}; {STANDS}.") if told else None


def in_words(path: BucketPath, error: Exception) -> tuple[str, str] | None:
    """Cause and remedy; None when the store has nothing to do with the error."""
    from aiohttp import ClientError
    from botocore.exceptions import BotoCoreError, NoCredentialsError, PartialCredentialsError

    server, code = path.connection.endpoint or "Amazon S3", error_code(error)
    if isinstance(error, MissingBucketError):
        return f"máy chủ {server} không có bucket {path.bucket}.", "Tạo bucket ấy hoặc sửa ODW_RELEASES, rồi chạy lại"
    if isinstance(error, NoCredentialsError | PartialCredentialsError):
        return "chưa có khóa truy cập.", "Đặt ODW_S3_KEY và ODW_S3_SECRET, rồi chạy lại"
    if code in REFUSED:
        return (
            f"máy chủ {server} từ chối khóa truy cập ({code}).",
            "Đặt đúng ODW_S3_KEY và ODW_S3_SECRET, cấp cho khóa quyền đọc, ghi, liệt kê và xóa, rồi chạy lại",
        )
    if code is not None:
        return (
            f"máy chủ {server} báo lỗi {code}.",
            "Xem nhật ký và dung lượng trống của máy chủ lưu trữ, rồi chạy lại",
        )
    if isinstance(error, BotoCoreError | ClientError | TimeoutError):
        return (
            f"không kết nối được máy chủ {server}, hoặc kết nối bị ngắt giữa chừng.",
            "Kiểm tra mạng, máy chủ lưu trữ và ODW_S3_ENDPOINT, rồi chạy lại",
        )
    if isinstance(error, OSError) and error.errno in (*REMEDIES, errno.EACCES):
        folder = Path(tempfile.gettempdir())
        reason = error.strerror or os.strerror(error.errno)
        return f"không ghi được thư mục tạm {folder}: {reason} (còn trống {_free_space(folder)}).", WORKSHOP_REMEDY
    return None


def is_refused(error: Exception) -> bool:
    """Whether the store is there and says no: a wrong key, no key, or no such bucket."""
    from botocore.exceptions import NoCredentialsError, PartialCredentialsError

    kinds = (MissingBucketError, NoCredentialsError, PartialCredentialsError)
    return isinstance(error, kinds) or error_code(error) in REFUSED
