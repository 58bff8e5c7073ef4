"""What the staging models say of one source column: how its cell is prepared, cast, and refused.

The SQL is short because the macros of ``dbt_project/macros/casting.sql`` do the work; what a macro is told is what the
contract declares, and nothing else.
"""

from __future__ import annotations

from catalog import SourceColumn, SourceTable

DATE_NAMES = {"EXCEL": "số ngày của Excel (hệ 1900)", "EXCEL1904": "số ngày của Excel (hệ 1904)"}
MESSAGES = {
    "required": "Thiếu giá trị bắt buộc",
    "code": "Mã không có trong danh mục",
    "date": "Không đọc được ngày theo định dạng {formats}",
    "integer": "Không phải số nguyên",
    "integer_multiplied": "Không phải số nguyên sau khi nhân với {factor}",
    "decimal": "Không phải số (dấu thập phân “{mark}”)",
    "boolean": "Không phải giá trị đúng/sai",
    "pattern": "Không đúng mẫu quy định",
    "lost_letters": "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được",
    "pad_to": "Không phải mã gồm {length} chữ số",
    "limit": "Dưới ngưỡng phát hiện nhưng thiếu giá trị ngưỡng",
    "month": "Không đọc được tháng (ví dụ: tháng 3/2024)",
    "quarter": "Không đọc được quý (ví dụ: quý I/2024)",
    "school_year": "Không đọc được năm học, hoặc hai năm không liền nhau (ví dụ: 2024-2025)",
    "phone": "Không phải số điện thoại Việt Nam (ví dụ: 0215 3825 409)",
}


def prepared(column: SourceColumn, table: SourceTable) -> list[str]:
    """The cell as text ready to be cast, under the column's name; then its sign, where it has one.

    Blanks are gone, codes translated, dates in ISO order, numbers plain.
    """
    cells = [f"{{{{ {_macro(column, table)} }}}} as {column.name}"]
    if column.below_detection:
        cells.append(
            f"{{{{ detection_sign({_cell(column)}, {_list(column.below_detection.words)}) }}}} as {column.sign_name}"
        )
    return cells


def received(column: SourceColumn) -> list[str]:
    """The cell as it was before its code was translated, to tell an unknown code from an empty cell."""
    return [f"{{{{ clean_text({_cell(column)}) }}}} as {column.name}_received"] if column.codes else []


def cast(column: SourceColumn) -> list[str]:
    """The typed columns of the staging view."""
    if column.type == "text":
        return [column.name]
    typed = f'{{{{ cast_or_null("{column.name}", "{column.type}") }}}} as {column.name}'
    return [typed, *column.staged_names[1:]]


def reasons(column: SourceColumn) -> list[str]:
    """One SQL expression per way to be refused: the reason, or null."""
    found = [_when(f"{_presence(column)} is null", column, "required")] if column.required else []
    name = column.name
    if column.codes:
        found.append(_when(f"{name} is null and {name}_received is not null", column, "code"))
    if column.text_format:
        found.append(_when(_misshapen(column), column, column.text_format))
    elif column.pad_to:
        found.append(_when(_misshapen(column), column, "pad_to"))
    elif column.type != "text":
        found.append(_when(f'{{{{ is_no("{name}", "{column.type}") }}}}', column, column.type))
    elif not column.codes and not column.pattern:
        found.append(_when(f'{{{{ has_lost_letters("{name}") }}}}', column, "lost_letters"))
    if column.below_detection and column.below_detection.limit:
        found.append(_when(f"{name} is null and {column.sign_name} = '<'", column, "limit"))
    if column.pattern:
        # A text of the wrong shape is one fault, not two.
        shaped = f"not {_misshapen(column)} and " if column.text_format or column.pad_to else ""
        found.append(_when(f"{shaped}{name} !~ {_sql_text(column.pattern)}", column, "pattern"))
    return found


def _misshapen(column: SourceColumn) -> str:
    """Whether the text is none of the column's text format, or no code of the length it is padded to."""
    if column.pad_to:
        return f"({column.name} !~ '^[0-9]{{{column.pad_to}}}$')"
    return f"({column.name} = 'unreadable')"


def reason(column: str, rule: str, message: str) -> str:
    """The macro call that makes one reason."""
    return f'{{{{ reason("{column}", "{rule}", {_quoted(message)}) }}}}'


def _macro(column: SourceColumn, table: SourceTable) -> str:
    """The macro call, without braces, that prepares the column's cell."""
    cell = _cell(column)
    if column.codes:
        pairs = ", ".join(f"{_quoted(theirs)}: {_quoted(ours)}" for theirs, ours in column.codes.items())
        return f"translated({cell}, {{{pairs}}})"
    if column.text_format:
        return f"{column.text_format}_text({cell})"
    if column.pad_to:
        return f"padded({cell}, {column.pad_to})"
    if column.type == "date":
        pivot = "" if column.century_pivot is None else f", {column.century_pivot}"
        return f"iso_date({cell}, {_list(column.date_formats)}{pivot})"
    if column.is_number:
        return _number(column, table)
    return f"clean_text({cell})"


def _number(column: SourceColumn, table: SourceTable) -> str:
    cell = _cell(column)
    if column.suffix:
        cell = f"without_suffix({cell}, {_quoted(column.suffix)})"
    detection = column.below_detection
    if detection:
        cell = f"without_less_than({cell})"
    options = f", group_mark={_quoted(column.group_mark)}" if column.group_mark else ""
    if column.multiply_by is not None:
        options += f', factor="{column.multiply_by:f}"'
    number = f'plain_number({cell}, "{column.decimal_mark}"{options})'
    if detection is None:
        return number
    limit = f", {_macro(table.column(detection.limit), table)}" if detection.limit else ""
    return f"measured({_cell(column)}, {_list(detection.words)}, {number}{limit})"


def _cell(column: SourceColumn) -> str:
    """The received cell as an argument of a macro."""
    return f'without_apostrophe("{column.name}")' if column.leading_apostrophe else f'"{column.name}"'


def _presence(column: SourceColumn) -> str:
    """What is null when the department gave nothing: a code nobody knows and a value below a limit are something."""
    if column.codes:
        return f"{column.name}_received"
    return column.sign_name if column.below_detection else column.name


def _when(condition: str, column: SourceColumn, rule: str) -> str:
    key = "integer_multiplied" if rule == "integer" and column.multiply_by is not None else rule
    message = MESSAGES[key].format(
        formats=" hoặc ".join(DATE_NAMES.get(name, name) for name in column.date_formats),
        mark=column.decimal_mark,
        length=column.pad_to,
        factor=column.multiply_by,
    )
    return f"case when {condition} then {reason(column.name, rule, message)} end"


def _list(words: tuple[str, ...]) -> str:
    """A Jinja list of strings."""
    return f"[{', '.join(map(_quoted, words))}]"


def _quoted(text: str) -> str:
    """A Jinja string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _sql_text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
