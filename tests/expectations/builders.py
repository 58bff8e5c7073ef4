"""Small contracts and a small warehouse for the gate's tests; all data is invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import psycopg
from psycopg import sql

from catalog import Catalog, Column, Dataset, Resource, Rule, SourceColumn, SourceTable, System
from catalog.administrative_units import AdministrativeUnits
from catalog.dataset import Ownership, RowBand
from catalog.vocabulary import Cadence, Code, CodeList, Vocabulary
from expectations.gate import judge
from warehouse.database import connect
from warehouse.ledger import (
    Build,
    Extract,
    Release,
    Verdict,
    open_run,
    record_builds,
    record_extract,
    record_release,
)
from warehouse.settings import Settings

TABLE = "nguon.bang"
ROWS = {"ma": "A1"}


def column(name: str = "gia_tri", type: str = "text", **promises: Any) -> Column:  # noqa: A002
    definition = {
        "name": name,
        "type": type,
        "title": f"Cột {name}",
        "title_en": name,
        "description": "Thử nghiệm.",
    }
    return Column.model_validate(definition | promises)


def resource(
    dataset: str, *columns: Column, name: str | None = None, rules: Iterable[Rule] = (), **promises: Any
) -> Resource:
    band = promises.pop("rows", RowBand(min=0, max=1000))
    return Resource(
        dataset=dataset,
        name=name or dataset.split(".")[1],
        title=f"Bảng {name or dataset}",
        row="Một dòng.",
        key=("ma",),
        rows=band,
        columns=(column("ma", required=True), *columns),
        rules=tuple(rules),
    )


def dataset(name: str, *resources: Resource, **promises: Any) -> Dataset:
    definition: dict[str, Any] = {
        "topic": "thu",
        "name": name,
        "number": "I.1",
        "title": "Bộ thử",
        "title_en": "Test",
        "description": "Thử nghiệm.",
        "description_en": "Test.",
        "owners": (Ownership(department="so_thu"),),
        "sources": (TABLE,),
        "cadence": "hang_nam",
        "licence": "mo",
        "classification": "open",
        "personal_data": "Không có.",
        "resources": resources or (resource(f"thu.{name}", column()),),
    }
    return Dataset.model_validate(definition | promises)


def catalog_of(*datasets: Dataset) -> Catalog:
    table = SourceTable(
        system="nguon",
        name="bang",
        title="Bảng gốc",
        relation="bang",
        key=("ma",),
        columns=(SourceColumn(name="ma", source="ma", title="Mã"),),
    )
    system = System(
        name="nguon",
        title="Nguồn thử",
        title_en="Test source",
        description="Thử.",
        kind="sqlite",
        connection="nguon",
        owner="so_thu",
        tables=(table,),
    )
    codes = tuple(Code(code=code, title=code, title_en=code) for code in ("cong_lap", "tu_thuc"))
    loai_hinh = CodeList(key="loai_hinh", title="Loại hình trường", source="Thử", codes=codes)
    yearly = Cadence(key="hang_nam", title="Hằng năm", title_en="Yearly", max_age_days=365)
    vocabulary = Vocabulary(
        departments={},
        topics={},
        code_lists={"loai_hinh": loai_hinh},
        legal_bases={},
        licences={},
        cadences={"hang_nam": yearly},
        columns={},
    )
    return Catalog(vocabulary, {"nguon": system}, {d.id: d for d in datasets}, AdministrativeUnits((), {}))


@dataclass
class Warehouse:
    """A warehouse with marts and a ledger, filled as the pipeline's roles would."""

    settings: Settings
    datasets: list[Dataset] = field(default_factory=list)

    def prepare(self) -> Warehouse:
        with connect(self.settings, "transformer") as connection:
            connection.execute(
                "create table staging.communes (ma_xa text, ten_xa text, hieu_luc_tu date, hieu_luc_den date, "
                "vi_do numeric, kinh_do numeric)"
            )
            connection.execute(
                "insert into staging.communes values ('03127', 'Xã cũ', null, '2025-06-30'), "
                "('03999', 'Xã mới', '2025-07-01', null)"
            )
        return self

    def mart(self, target: Dataset, rows: Sequence[Mapping[str, Any]], index: int = 0) -> None:
        """The table of one resource, with these rows; a column not given is null."""
        made = target.resources[index]
        columns = sql.SQL(", ").join(
            sql.SQL("{} {}").format(sql.Identifier(c.name), sql.SQL(c.postgres_type)) for c in made.columns
        )
        table = sql.Identifier("mart", made.table)
        with connect(self.settings, "transformer") as connection:
            connection.execute(sql.SQL("drop table if exists {}").format(table))
            connection.execute(sql.SQL("create table {} ({})").format(table, columns))
            for row in rows:
                self._insert(connection, table, row)
        if target not in self.datasets:
            self.datasets.append(target)

    @staticmethod
    def _insert(connection: psycopg.Connection, table: sql.Identifier, row: Mapping[str, Any]) -> None:
        names = sql.SQL(", ").join(sql.Identifier(name) for name in row)
        marks = sql.SQL(", ").join(sql.Placeholder() for _ in row)
        connection.execute(sql.SQL("insert into {} ({}) values ({})").format(table, names, marks), list(row.values()))

    def run(self, run_id: str, *builds: Build, landed: int = 100, refused: int = 0, fault: str | None = None) -> None:
        """A run that landed the source table and built every dataset, unless told otherwise."""
        with connect(self.settings, "loader") as connection:
            open_run(connection, run_id, "odw", "thu")
            outcome = "failed" if fault else "landed"
            record_extract(
                connection,
                Extract(run_id, TABLE, datetime.now(UTC), outcome, landed, landed, "d", "raw.x", fault),  # type: ignore[arg-type]
            )
        with connect(self.settings, "transformer") as connection:
            named = {build.dataset for build in builds}
            others = [Build(run_id, d.id, "built") for d in self.datasets if d.id not in named]
            record_builds(connection, [*builds, *others])
            connection.execute(
                "insert into ops.reconciliation values (%s, %s, %s, %s, %s) on conflict do nothing",
                [run_id, TABLE, landed, landed - refused, refused],
            )

    def release(self, target: Dataset, run_id: str, rows: int, *caveats: str) -> None:
        with connect(self.settings, "publisher") as connection:
            record_release(connection, Release(target.id, f"v-{run_id}", run_id, rows, "d", "f", caveats))

    def judge(self, run_id: str, *datasets: Dataset) -> dict[str, Verdict]:
        """Verdicts by dataset name."""
        chosen = datasets or tuple(self.datasets)
        fingerprints = {d.id: f"vân-tay-{d.name}" for d in chosen}
        verdicts = judge(self.settings, catalog_of(*chosen), chosen, run_id, fingerprints)
        return {verdict.dataset.partition(".")[2]: verdict for verdict in verdicts}

    def query(self, query: str, *parameters: Any) -> list[tuple[Any, ...]]:
        with connect(self.settings, "publisher") as connection:
            return connection.execute(query, parameters).fetchall()

    def everything_stored(self) -> str:
        """All the gate may have written about checks, as one text, without the protected failing rows."""
        results = self.query("select r::text from ops.check_result as r")
        verdicts = self.query("select v::text from ops.verdict as v")
        return "\n".join(row[0] for row in results + verdicts)
