"""What rests on what in the dbt project, by dbt's ids: ``model.<project>.<name>``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

PROJECT_NAME = "open_data_warehouse"


@dataclass(frozen=True)
class Lineage:
    """Every node's parents: what its SQL reads."""

    parents: Mapping[str, Sequence[str]]

    def upstream(self, node: str) -> list[str]:
        """Everything ``node`` rests on, nearest first."""
        found: dict[str, None] = {}
        waiting = list(self.parents.get(node, ()))
        while waiting:
            unique_id = waiting.pop(0)
            if unique_id not in found:
                found[unique_id] = None
                waiting += self.parents.get(unique_id, ())
        return list(found)

    def tests_of(self, model: str) -> list[str]:
        """The tests that read ``model``."""
        return [test for test, read in self.models_of_tests.items() if model in read]

    @cached_property
    def models_of_tests(self) -> dict[str, frozenset[str]]:
        """Test to the models it reads."""
        return {
            node: frozenset(parent for parent in parents if parent.startswith("model."))
            for node, parents in self.parents.items()
            if node.startswith("test.")
        }


def lineage_of(manifest: Manifest) -> Lineage:
    """The lineage of the whole project."""
    return Lineage({node: tuple(parents) for node, parents in manifest.parent_map.items()})


def mart_node(table: str) -> str:
    """dbt's id of the mart ``table``."""
    return f"model.{PROJECT_NAME}.{table}"


def short_name(unique_id: str) -> str:
    """The name people know it by."""
    return unique_id.split(".")[2]
