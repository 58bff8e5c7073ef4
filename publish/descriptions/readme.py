"""README.md of a release, in Vietnamese, for whoever opens the folder without the portal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog import Catalog, Dataset
from publish.change_log import lines_vi
from publish.descriptions.synthetic import EN, VI
from publish.facts import ReleaseFacts
from publish.formats.endings import TITLES
from publish.owners import owner_lines
from publish.vietnamese import day_vi, number_vi

README = "README.md"


def readme(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts) -> str:
    """The text as Markdown; it depends on nothing but contract, vocabulary and facts."""
    return "\n\n".join(_blocks(dataset, catalog, facts)) + "\n"


def _blocks(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts) -> Iterator[str]:
    vocabulary = catalog.vocabulary
    yield f"# {dataset.title}"
    yield f"*{dataset.title_en}* ([README.en.md](README.en.md), English)"
    if facts.is_demo:
        yield f"> **{VI}**\n>\n> {EN}"
    yield dataset.description
    yield bullets(
        [
            f"Số thứ tự trong danh mục của tỉnh: {dataset.number}",
            f"Phiên bản: {facts.version}",
            f"Số bản ghi: {number_vi(sum(facts.rows.values()))}",
            f"Chu kỳ cập nhật: {vocabulary.cadences[dataset.cadence].title}",
            *([f"Thời gian của số liệu: {facts.coverage.start} đến {facts.coverage.end}"] if facts.coverage else []),
        ]
    )
    yield "## Các bảng"
    yield bullets(
        f"`{table.name}`: {table.title}. Mỗi dòng: {table.row.rstrip('.')}. "
        f"{number_vi(facts.rows[table.name])} bản ghi."
        for table in dataset.resources
    )
    yield "## Cơ quan chủ quản"
    yield bullets(owner_lines(dataset, catalog, facts.day))
    yield f"## Điều khoản sử dụng: {vocabulary.licences[dataset.licence].title}"
    yield bullets(vocabulary.licences[dataset.licence].terms)
    yield "Toàn văn: [LICENSE.md](LICENSE.md). Cách trích dẫn: [CITATION.cff](CITATION.cff)."
    yield "## Căn cứ pháp lý"
    yield bullets(legal_basis_lines(dataset, catalog)) or "Chưa ghi nhận căn cứ pháp lý nào đã được đối chiếu."
    yield "## Lưu ý khi sử dụng"
    yield bullets(facts.caveats) or "Không có lưu ý."
    since = facts.changes.predecessor
    yield f"## Thay đổi so với phiên bản {since}" if since else "## Thay đổi"
    yield bullets(lines_vi(facts.changes))
    yield "## Dữ liệu cá nhân"
    yield dataset.personal_data
    yield "## Quy ước tệp"
    yield bullets(
        [
            'CSV: UTF-8, dấu phẩy, xuống dòng CRLF (RFC 4180); ô trống là không có giá trị, `""` là chuỗi rỗng.',
            "CSV cho Excel (`*.excel.csv`): có dấu BOM; chữ giống công thức đứng sau dấu nháy đơn.",
            "JSON: mảng đối tượng; không có giá trị là `null`; số nguyên có thể lớn hơn 2^53.",
            'XML: không có giá trị là `xsi:nil="true"`.',
            "Parquet: cột có kiểu, số thập phân là decimal(38, 10); XLSX: số quá 15 chữ số ghi dạng chữ.",
            "GeoJSON: chỉ với bảng có `vi_do`, `kinh_do`; `*.gz`: bản nén của tệp lớn, cùng nội dung.",
            "Ô trống của mỗi cột nghĩa là gì: xem từ điển dữ liệu, mục `empty_means`.",
            *left_out_lines(facts, "Bảng `{}` không có {}: {}."),
            "Từ điển dữ liệu: `dictionary.{xlsx,html}`, `*.dictionary.csv`; lược đồ: `*.xsd`, `*.schema.json`.",
            "Cho phần mềm: `datapackage.json`, `*.csv-metadata.json` (CSVW), `dcat.jsonld` (DCAT, PROV, DQV).",
            "Nhật ký thay đổi: `changes.json`; bảng lớn có thêm `*.delta.csv` (dòng mới, dòng sửa, khóa dòng bị bỏ).",
            "Kiểm tra tệp tải về: `sha256sum -c SHA256SUMS`.",
        ]
    )


def left_out_lines(facts: ReleaseFacts, line: str) -> list[str]:
    """One line for each format that a table is not to be had in; the reasons are Vietnamese."""
    return [
        line.format(table, TITLES[each], reason)
        for table, formats in facts.left_out.items()
        for each, reason in formats.items()
    ]


def legal_basis_lines(dataset: Dataset, catalog: Catalog) -> list[str]:
    """One line per legal text of the contract, as far as it was really read."""
    lines = []
    for key in dataset.legal_basis:
        basis = catalog.vocabulary.legal_bases[key]
        parts = [basis.document, basis.article, basis.title]
        until = f" (hết hiệu lực sau {day_vi(basis.valid_to)})" if basis.valid_to else ""
        lines.append(", ".join(part for part in parts if part) + until)
    return lines


def bullets(lines: Iterable[str]) -> str:
    """The lines as a Markdown list."""
    return "\n".join(f"- {line}" for line in lines)
