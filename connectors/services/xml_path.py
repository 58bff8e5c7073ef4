"""Which elements of a document are records, decided while it streams by."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from catalog.reading import XmlReading
from warehouse.errors import SourceError


class RecordPath:
    """A path in XPath's short form: ``//d:Truong``, ``/Envelope/Body/*/Truong``, ``Truong``.

    Without a beginning slash, as with two, it may begin anywhere. A step without a prefix means the name in any
    namespace; ``*`` is any element.
    """

    def __init__(self, reading: XmlReading) -> None:
        self._anchored = reading.record.startswith("/") and not reading.record.startswith("//")
        self._steps = [_step(step, reading.namespaces) for step in reading.record.strip("/").split("/")]

    def matches(self, element: etree._Element) -> bool:
        """Whether ``element`` is a record."""
        return self._fits(element, self._steps)

    def holds_records(self, element: etree._Element) -> bool:
        """Whether ``element`` is where records stand; always when the path does not say."""
        return len(self._steps) == 1 or self._fits(element, self._steps[:-1])

    def _fits(self, element: etree._Element, steps: list[tuple[str | None, str]]) -> bool:
        current: etree._Element | None = element
        for namespace, name in reversed(steps):
            if current is None:
                return False
            tag = etree.QName(current)
            if name not in ("*", tag.localname) or namespace not in (None, tag.namespace):
                return False
            current = current.getparent()
        return current is None or not self._anchored


def _step(step: str, namespaces: Mapping[str, str]) -> tuple[str | None, str]:
    prefix, _, name = step.rpartition(":")
    if prefix and prefix not in namespaces:
        raise SourceError(
            f"Đường dẫn bản ghi {step!r}", f"chưa khai báo không gian tên {prefix!r}", "Thêm vào `namespaces`."
        )
    return (namespaces[prefix] if prefix else None), name
