"""XML Schema 1.0 of a resource's XML file."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from catalog import Catalog, Column, Resource
from publish.formats.xml_text import ROW, xml_namespace

TYPES = {
    "text": "xs:string",
    "integer": "xs:long",
    "decimal": "xs:decimal",
    "date": "xs:date",
    "boolean": "xs:boolean",
}
NOT_IN_XSD = ("(?", r"\b", r"\m", r"\M", r"\y", r"\A", r"\Z")
"""Parts of a pattern that XML Schema's own regular expressions do not know."""

SCHEMA = """<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace={namespace} elementFormDefault="qualified">
  <xs:annotation><xs:documentation xml:lang="vi">{title}: {row}</xs:documentation></xs:annotation>
  <xs:element name="{name}">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="{row_name}" minOccurs="0" maxOccurs="unbounded">
          <xs:complexType>
            <xs:sequence>
{columns}            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
</xs:schema>
"""
ELEMENT = """              <xs:element name="{name}"{nillable}>
                <xs:annotation><xs:documentation xml:lang="vi">{title}. {description}</xs:documentation></xs:annotation>
                <xs:simpleType><xs:restriction base="{base}">{facets}</xs:restriction></xs:simpleType>
              </xs:element>
"""


def xsd(resource: Resource, catalog: Catalog) -> str:
    """The schema as text: types, nulls (``nillable``), code lists, patterns and ranges of the contract."""
    return SCHEMA.format(
        namespace=quoteattr(xml_namespace(resource)),
        name=resource.name,
        row_name=ROW,
        title=escape(resource.title),
        row=escape(resource.row),
        columns="".join(_element(column, catalog) for column in resource.columns),
    )


def _element(column: Column, catalog: Catalog) -> str:
    return ELEMENT.format(
        name=column.name,
        nillable="" if column.required else ' nillable="true"',
        title=escape(column.title),
        description=escape(column.description),
        base=TYPES[column.type],
        facets="".join(_facets(column, catalog)),
    )


def _facets(column: Column, catalog: Catalog) -> Iterator[str]:
    if column.pattern and (pattern := xsd_pattern(column.pattern)):
        yield f"<xs:pattern value={quoteattr(pattern)}/>"
    if column.code_list:
        for code in catalog.vocabulary.code_lists[column.code_list].values:
            yield f"<xs:enumeration value={quoteattr(code)}/>"
    if column.range and column.range.min is not None:
        yield f'<xs:minInclusive value="{column.range.min:f}"/>'
    if column.range and column.range.max is not None:
        yield f'<xs:maxInclusive value="{column.range.max:f}"/>'


def xsd_pattern(pattern: str) -> str | None:
    """The contract's pattern in XML Schema's language, which anchors by itself; None where it cannot be said."""
    inner = pattern.removeprefix("^").removesuffix("$")
    is_anchored = pattern.startswith("^") and pattern.endswith("$") and not pattern.endswith(r"\$")
    if not is_anchored or any(part in inner for part in NOT_IN_XSD) or _has_bare_branch(inner):
        return None
    return inner


def _has_bare_branch(pattern: str) -> bool:
    """Whether ``|`` stands outside parentheses: then the anchors belong to single branches only."""
    depth = 0
    for letter in pattern:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(letter, 0)
        if letter == "|" and depth <= 0:
            return True
    return False
