"""What must be true before values are worth judging: the sources came, the tables were built, rows add up."""

from __future__ import annotations

from dataclasses import dataclass

import psycopg
from psycopg import sql

from catalog import Catalog, Dataset
from expectations.wording import number, percent, source_name
from warehouse.ledger import Build, Extract, zero_is_confirmed


@dataclass(frozen=True)
class Findings:
    """Reasons that hold the dataset, and caveats it may go out with."""

    reasons: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()

    def __add__(self, other: Findings) -> Findings:
        return Findings(self.reasons + other.reasons, self.caveats + other.caveats)


def source_faults(catalog: Catalog, dataset: Dataset, extracts: dict[str, Extract]) -> Findings:
    """Source tables that failed in this run, or were not extracted by it."""
    reasons = []
    for table_id in dataset.sources:
        extract = extracts.get(table_id)
        name = source_name(catalog, table_id)
        if extract is None:
            reasons.append(f"Lần chạy này chưa lấy dữ liệu {name}. Chạy lại bước lấy dữ liệu.")
        elif extract.outcome == "failed":
            reasons.append(f"Không lấy được dữ liệu {name}: {extract.fault}")
    return Findings(tuple(reasons))


def build_fault(build: Build | None) -> Findings:
    """A build that failed, or did not take place."""
    if build is None:
        return Findings(("Lần chạy này chưa dựng bảng dữ liệu. Chạy lại bước biến đổi dữ liệu.",))
    if build.outcome == "failed":
        return Findings((f"Không dựng được bảng dữ liệu: {build.fault}",))
    return Findings()


def missing_tables(connection: psycopg.Connection, dataset: Dataset) -> Findings:
    """Resources without a table in the mart."""
    reasons = []
    for resource in dataset.resources:
        relation = sql.Identifier("mart", resource.table).as_string()
        found = connection.execute("select to_regclass(%s)", [relation]).fetchone()
        if found is None or found[0] is None:
            reasons.append(f"Chưa có bảng mart.{resource.table}. Báo kỹ sư dữ liệu kiểm tra mô hình dbt.")
    return Findings(tuple(reasons))


def refused_rows(connection: psycopg.Connection, catalog: Catalog, dataset: Dataset, run_id: str) -> Findings:
    """Refused source rows: above the contract's share they hold the dataset, below it they are a caveat."""
    rows = connection.execute(
        "select source_table, landed, refused from ops.reconciliation where run_id = %s", [run_id]
    ).fetchall()
    counts = {table: (landed, refused) for table, landed, refused in rows}
    findings = Findings()
    for table_id in dataset.sources:
        if table_id not in counts:
            name = source_name(catalog, table_id)
            findings += Findings((f"Chưa đối soát số dòng của {name}. Báo kỹ sư dữ liệu.",))
        elif counts[table_id][1] > 0:
            findings += _refused(catalog, dataset, table_id, *counts[table_id])
    return findings


def _refused(catalog: Catalog, dataset: Dataset, table_id: str, landed: int, refused: int) -> Findings:
    limit = dataset.max_refused_percent
    share = f"{number(refused)} dòng ({percent(refused, landed)}) của {source_name(catalog, table_id)} bị từ chối"
    if refused * 100 > limit * landed:
        return Findings(
            (f"{share}, trên tổng số {number(landed)} dòng, vượt ngưỡng {number(limit)} %. Xem quarantine.",)
        )
    return Findings(
        caveats=(f"{share} khi kiểm tra, không có trong dữ liệu này; lý do được lưu để đơn vị chủ trì sửa.",)
    )


def stale_source(connection: psycopg.Connection, catalog: Catalog, dataset: Dataset) -> Findings:
    """A caveat when none of the sources has changed for longer than the cadence allows.

    The files are still the truth as delivered; the reader is told that the truth may have moved on.
    """
    cadence = catalog.vocabulary.cadences[dataset.cadence]
    row = connection.execute(
        "select max(finished_at), extract(day from now() - max(finished_at)) from ops.extract "
        "where outcome = 'landed' and source_table = any(%s)",
        [list(dataset.sources)],
    ).fetchone()
    if row is None or row[1] is None or row[1] <= cadence.max_age_days:
        return Findings()
    text = f"Nguồn không thay đổi từ ngày {row[0]:%d/%m/%Y}, quá chu kỳ cập nhật “{cadence.title}”."
    return Findings(caveats=(text,))


def empty_tables(connection: psycopg.Connection, dataset: Dataset) -> Findings:
    """Resources with no row: only the owner's word makes zero the truth rather than a delivery that failed."""
    findings = Findings()
    confirmed = zero_is_confirmed(connection, dataset.id)
    for resource in dataset.resources:
        query = sql.SQL("select 1 from {} limit 1").format(sql.Identifier("mart", resource.table))
        if connection.execute(query).fetchone() is not None:
            continue
        if resource.rows.min > 0:
            least = number(resource.rows.min)
            reason = f"{resource.title}: 0 dòng, trong khi phải có ít nhất {least} dòng. Kiểm tra dữ liệu nguồn."
            findings += Findings((reason,))
        elif confirmed:
            findings += Findings(caveats=(f"{resource.title}: 0 dòng, đơn vị chủ trì đã xác nhận.",))
        else:
            reason = (
                f"{resource.title}: 0 dòng, chưa rõ là thật sự không có hay dữ liệu chưa đến. Nếu đúng là không "
                f"có, đơn vị chủ trì xác nhận: odw confirm-zero {dataset.id} --by … --reason …"
            )
            findings += Findings((reason,))
    return findings
