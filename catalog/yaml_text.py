"""Reading YAML without its surprises: every scalar stays the text that was written.

Plain YAML turns ``010`` into 8, ``no`` into False and ``12:30`` into 750. Contracts are full of codes that look
like numbers, so nothing is converted here; the models convert by declared type.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import yaml

# The parser in C is many times faster where the platform has it, and a DAG file loads the whole catalog.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

YamlValue: TypeAlias = "str | list[YamlValue] | dict[str, YamlValue]"


class YamlError(Exception):
    """The text is not the YAML we accept; ``line`` counts from 1."""

    def __init__(self, line: int, problem: str) -> None:
        self.line = line
        self.problem = problem
        super().__init__(f"line {line}: {problem}")


@dataclass
class YamlDocument:
    """A parsed file and where each key stands in it."""

    content: dict[str, YamlValue]
    lines: dict[tuple[str, ...], int] = field(default_factory=dict)

    def line_of(self, place: tuple[str, ...]) -> int:
        """Line of ``place``, or of its nearest parent that the file holds."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_yaml(path: Path) -> YamlDocument:
    """Read ``path`` as a mapping of texts.

    Raises:
        YamlError: broken YAML, a key given twice, a file that is no mapping, or text that is not UTF-8.
    """
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise YamlError(line, f"not valid YAML: {error.problem}") from error
    except UnicodeDecodeError as error:
        raise YamlError(1, f"not UTF-8 at byte {error.start}") from error
    lines: dict[tuple[str, ...], int] = {}
    content = _convert(node, (), lines) if node else {}
    if not isinstance(content, dict):
        raise YamlError(1, "the file must be a mapping of keys to values")
    return YamlDocument(content, lines)


def _convert(node: yaml.Node, place: tuple[str, ...], lines: dict[tuple[str, ...], int]) -> YamlValue:
    lines.setdefault(place, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        mapping: dict[str, YamlValue] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = key_node.start_mark.line + 1
            if key in mapping:
                raise YamlError(line, f"the key {key!r} is given twice")
            lines[(*place, key)] = line
            mapping[key] = _convert(value_node, (*place, key), lines)
        return mapping
    if isinstance(node, yaml.SequenceNode):
        return [_convert(item, (*place, str(index)), lines) for index, item in enumerate(node.value)]
    return str(node.value)
