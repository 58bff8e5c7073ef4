"""What an XLSX workbook consists of beside its rows, and how a workbook of ours is read.

The first sheet has the rows under the column names, the second tells what the columns mean. Numbers of up to fifteen
digits are numbers, which is what a spreadsheet can hold exactly; longer ones are text, digit for digit. Days are days
from March 1900 on, before that text: spreadsheets disagree on what was earlier. No cell is a formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZipFile

from lxml import etree

from catalog import Resource

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET, ABOUT = "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"
DAY_ZERO = date(1899, 12, 30)
DAY_STYLE, HEAD_STYLE = "1", "2"
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
"""What spreadsheets take for an escaped letter; its first sign must be escaped itself."""

CONTENT_TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{KIND}.styles+xml"/>'
    f'<Override PartName="/{SHEET}" ContentType="{KIND}.worksheet+xml"/>'
    f'<Override PartName="/{ABOUT}" ContentType="{KIND}.worksheet+xml"/>'
    "</Types>"
)
ROOT_LINKS = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
LINKS = (
    f'<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
WORKBOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Dữ liệu" sheetId="1" r:id="rId1"/>'
    '<sheet name="Cột" sheetId="2" r:id="rId2"/></sheets></workbook>'
)
STYLES = (
    f'<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
SHEET_HEAD = (
    f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    '<cols><col min="1" max="{columns}" width="22" customWidth="1"/></cols><sheetData>'
)
SHEET_FOOT = "</sheetData></worksheet>"
ABOUT_HEAD = ("Cột", "Tên", "Kiểu", "Đơn vị", "Mô tả")


def parts(resource: Resource) -> dict[str, str]:
    """Every part of the workbook but the sheet of rows: path inside the archive to XML."""
    fixed = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": ROOT_LINKS,
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": LINKS,
        "xl/styles.xml": STYLES,
    }
    records = [(c.name, c.title, c.type, c.unit or "", c.description) for c in resource.columns]
    about = "".join([head_row(ABOUT_HEAD), *(_row(record) for record in records)])
    sheet = SHEET_HEAD.format(columns=len(ABOUT_HEAD)) + about + SHEET_FOOT
    return {**{path: DECLARATION + xml for path, xml in fixed.items()}, ABOUT: sheet}


def head_row(texts: Iterable[str]) -> str:
    """A row of headings."""
    return _row(texts, f' s="{HEAD_STYLE}"')


def _row(texts: Iterable[str], style: str = "") -> str:
    cells = (f'<c{style} t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>' for text in texts)
    return f"<row>{''.join(cells)}</row>"


def read_xlsx(path: Path) -> Iterator[dict[str, str | None]]:
    """Rows of a workbook of ours as canonical text, with bounded memory.

    Raises:
        BadZipFile, etree.XMLSyntaxError, ValueError: the file is no workbook of ours.
    """
    names: list[str] | None = None
    with ZipFile(path) as archive, archive.open(SHEET) as sheet:
        for _, row in etree.iterparse(sheet, tag=f"{{{MAIN}}}row", resolve_entities=False, huge_tree=True):
            values = [_value(cell) for cell in row]
            if names is None:
                names = [value or "" for value in values]
            else:
                yield dict(zip(names, values, strict=True))
            row.clear()
            while (earlier := row.getprevious()) is not None and (parent := row.getparent()) is not None:
                parent.remove(earlier)


def _value(cell: etree._Element) -> str | None:
    text = "".join(map(str, cell.itertext()))
    kind = cell.get("t")
    if kind == "inlineStr":
        return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    if kind == "b":
        return {"1": "true", "0": "false"}[text]
    if cell.get("s") == DAY_STYLE:
        return (DAY_ZERO + timedelta(days=int(text))).isoformat()
    return text or None
