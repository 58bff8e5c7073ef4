"""SHA256SUMS: the checksums of a release, as ``sha256sum -c`` reads them."""

from __future__ import annotations

from collections.abc import Iterable

CHECKSUMS = "SHA256SUMS"


def checksums(files: Iterable[tuple[str, str]]) -> str:
    """One line per file, ``<sha256>  <name>``, in the order of names."""
    return "".join(f"{digest}  {name}\n" for name, digest in sorted(files))


def read_checksums(text: str) -> dict[str, str]:
    """File name to SHA-256; ValueError when a line is no checksum line."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        digest, separator, name = line.partition("  ")
        if not separator or len(digest) != 64 or not name:
            raise ValueError("có dòng không phải mã kiểm tra SHA-256")
        found[name] = digest
    return found
