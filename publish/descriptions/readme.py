"""README.md of a release: Vietnamese first, then English, for whoever opens the folder without the portal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from catalog import Catalog, Dataset
from publish.change_log import lines_en, lines_vi
from publish.facts import ReleaseFacts
from publish.owners import owner_lines
from publish.vietnamese import day_vi, number_vi

README = "README.md"
SYNTHETIC = (
    "> **DỮ LIỆU MÔ PHỎNG.** Số liệu trong gói này do máy sinh ra để trình diễn hệ thống, không phản ánh thực tế.\n"
    ">\n"
    "> **SYNTHETIC DATA.** The figures in this package were generated for demonstration and describe nothing real."
)


def readme(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts) -> str:
    """The text as Markdown; it depends on nothing but contract, vocabulary and facts."""
    blocks = [f"# {dataset.title}", f"*{dataset.title_en}*"]
    if facts.is_demo:
        blocks.append(SYNTHETIC)
    blocks += [*_vietnamese(dataset, catalog, facts), "---", *_english(dataset, catalog, facts)]
    return "\n\n".join(blocks) + "\n"


def _vietnamese(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts) -> Iterator[str]:
    vocabulary = catalog.vocabulary
    yield dataset.description
    yield _bullets(
        [
            f"Số thứ tự trong danh mục của tỉnh: {dataset.number}",
            f"Phiên bản: {facts.version}",
            f"Số bản ghi: {number_vi(sum(facts.rows.values()))}",
            f"Chu kỳ cập nhật: {vocabulary.cadences[dataset.cadence].title}",
        ]
    )
    yield "## Các bảng"
    yield _bullets(
        f"`{table.name}`: {table.title}. Mỗi dòng: {table.row.rstrip('.')}. "
        f"{number_vi(facts.rows[table.name])} bản ghi."
        for table in dataset.resources
    )
    yield "## Cơ quan chủ quản"
    yield _bullets(owner_lines(dataset, catalog, facts.day))
    yield f"## Điều khoản sử dụng: {vocabulary.licences[dataset.licence].title}"
    yield _bullets(vocabulary.licences[dataset.licence].terms)
    yield "## Căn cứ pháp lý"
    yield _bullets(legal_basis_lines(dataset, catalog)) or "Chưa ghi nhận căn cứ pháp lý nào đã được đối chiếu."
    yield "## Lưu ý khi sử dụng"
    yield _bullets(facts.caveats) or "Không có lưu ý."
    since = facts.changes.predecessor
    yield f"## Thay đổi so với phiên bản {since}" if since else "## Thay đổi"
    yield _bullets(lines_vi(facts.changes))
    yield "## Dữ liệu cá nhân"
    yield dataset.personal_data
    yield "## Quy ước tệp"
    yield _bullets(
        [
            'CSV: UTF-8, dấu phẩy, xuống dòng CRLF (RFC 4180); ô trống là không có giá trị, `""` là chuỗi rỗng.',
            "JSON: mảng đối tượng; không có giá trị là `null`; số nguyên có thể lớn hơn 2^53.",
            'XML: không có giá trị là `xsi:nil="true"`.',
            "Từ điển dữ liệu: `*.dictionary.csv`; lược đồ: `*.xsd`, `*.schema.json`.",
            "Nhật ký thay đổi: `changes.json`; bảng lớn có thêm `*.delta.csv` (dòng mới, dòng sửa, khóa dòng bị bỏ).",
            "Kiểm tra tệp tải về: `sha256sum -c SHA256SUMS`.",
        ]
    )


def _english(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts) -> Iterator[str]:
    vocabulary = catalog.vocabulary
    owner = dataset.owner_on(facts.day)
    yield f"## {dataset.title_en} (English summary)"
    yield dataset.description_en
    yield _bullets(
        [
            f"Number in the provincial list: {dataset.number}",
            f"Version: {facts.version}",
            f"Rows: {sum(facts.rows.values()):,}",
            f"Owner today: {vocabulary.departments[owner].title_en if owner else 'none'}",
            f"Renewed: {vocabulary.cadences[dataset.cadence].title_en}",
            f"Licence: {vocabulary.licences[dataset.licence].title_en} (terms above, in Vietnamese)",
        ]
    )
    since = facts.changes.predecessor
    yield f"Changes since version {since}:" if since else "Changes:"
    yield _bullets(lines_en(facts.changes))
    yield (
        'CSV follows RFC 4180 in UTF-8 with CRLF; nothing between commas is null, `""` is an empty text. '
        'JSON uses `null`, XML `xsi:nil="true"`. Check the files with `sha256sum -c SHA256SUMS`.'
    )


def legal_basis_lines(dataset: Dataset, catalog: Catalog) -> list[str]:
    """One line per legal text of the contract, as far as it was really read."""
    lines = []
    for key in dataset.legal_basis:
        basis = catalog.vocabulary.legal_bases[key]
        parts = [basis.document, basis.article, basis.title]
        until = f" (hết hiệu lực sau {day_vi(basis.valid_to)})" if basis.valid_to else ""
        lines.append(", ".join(part for part in parts if part) + until)
    return lines


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
