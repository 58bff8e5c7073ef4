"""One dbt run for many datasets: each fails alone, unchanged ones are left alone, rows are counted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from catalog import Catalog
from tests.conftest import fresh_warehouse
from tests.transform.raw_tables import Row, land
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.errors import TransformError
from warehouse.fingerprint import fingerprints
from warehouse.ledger import Build, Release, record_release
from warehouse.settings import Settings
from warehouse.transform.run import transform

CENTRE: Row = {
    "ma_trung_tam": "TT110001",
    "ten_trung_tam": "Trung tâm Ngoại ngữ - Tin học A",
    "linh_vuc": "NNTH",
    "loai_hinh": "2",
    "ma_xa": "03127",
    "so_giay_phep": "12/QĐ-SGDĐT",
    "ngay_cap_phep": "05/09/2020",
    "trang_thai": "1",
    "ngay_cap_nhat": "2026-05-31",
}
DATASETS = ("giao_duc.trung_tam_tin_hoc", "giao_duc.trung_tam_ngoai_ngu", "giao_duc.dau_sach_thu_vien")


@pytest.fixture(scope="module")
def prepared(
    postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory, catalog: Catalog
) -> Iterator[Settings]:
    """Centres have landed (one row good, one refused); the library tables never did."""
    with fresh_warehouse(postgres, tmp_path_factory.mktemp("run")) as settings:
        rows = [CENTRE, {**CENTRE, "ma_trung_tam": "TT110002", "ngay_cap_phep": "31/02/2020"}]
        land(settings, catalog.source_table("csdl_giao_duc.trung_tam"), rows, "r1")
        yield settings


@pytest.fixture(scope="module")
def builds(prepared: Settings, catalog: Catalog) -> dict[str, Build]:
    chosen = [catalog.dataset(name) for name in DATASETS]
    return {build.dataset: build for build in transform(prepared, catalog, chosen, "r1")}


def test_a_table_that_never_landed_fails_its_datasets_alone(builds: dict[str, Build]) -> None:
    assert builds["giao_duc.trung_tam_tin_hoc"].outcome == "built"
    assert builds["giao_duc.trung_tam_ngoai_ngu"].outcome == "built"
    failed = builds["giao_duc.dau_sach_thu_vien"]
    assert failed.outcome == "failed"
    assert failed.fault is not None
    assert "csdl_thu_vien__" in failed.fault
    assert "does not exist" in failed.fault


def test_rows_are_reconciled_per_source_table(prepared: Settings, builds: dict[str, Build]) -> None:
    with connect(prepared, "reader") as connection:
        rows = connection.execute("select source_table, landed, accepted, refused from ops.reconciliation").fetchall()
    assert rows == [("csdl_giao_duc.trung_tam", 2, 1, 1)]


def test_the_mart_holds_exactly_the_contracts_columns_in_order(
    prepared: Settings, builds: dict[str, Build], catalog: Catalog
) -> None:
    resource = catalog.dataset(DATASETS[0]).resources[0]
    with connect(prepared, "reader") as connection:
        cursor = connection.execute(f"select * from mart.{resource.table}")
        assert cursor.description is not None
        assert [column.name for column in cursor.description] == [column.name for column in resource.columns]
        assert len(cursor.fetchall()) == 1


def test_a_dataset_released_from_this_very_state_is_unchanged(
    prepared: Settings, builds: dict[str, Build], catalog: Catalog
) -> None:
    dataset = catalog.dataset(DATASETS[0])
    with connect(prepared, "publisher") as connection:
        current = fingerprints(connection, catalog, [dataset])[dataset.id]
        record_release(connection, Release(dataset.id, "v1", "r1", 1, "digest", current))
    assert [build.outcome for build in transform(prepared, catalog, [dataset], "r1")] == ["unchanged"]


def test_rows_that_do_not_add_up_hold_the_dataset(
    prepared: Settings, builds: dict[str, Build], catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    from warehouse.transform import run

    def build_then_lose_a_row(settings: Settings, datasets: object, scope: str) -> dict[str, str]:
        with connect(settings, "transformer") as connection:
            connection.execute("delete from quarantine.csdl_giao_duc__trung_tam")
            connection.execute(
                "create or replace view staging.stg_csdl_giao_duc__trung_tam as "
                "select * from staging.stg_csdl_giao_duc__trung_tam_kept where _row_number = 1"
            )
        return {}

    with connect(prepared, "transformer") as connection:
        connection.execute(
            "create table staging.stg_csdl_giao_duc__trung_tam_kept as "
            "select * from staging.stg_csdl_giao_duc__trung_tam"
        )
    monkeypatch.setattr(run, "build_models", build_then_lose_a_row)
    (build,) = transform(prepared, catalog, [catalog.dataset(DATASETS[1])], "r1")
    assert build.outcome == "failed"
    assert build.fault is not None
    assert "csdl_giao_duc.trung_tam: nhận 2 dòng nhưng chấp nhận 1 và từ chối 0" in build.fault


def test_dbt_without_a_database_is_an_error_that_names_its_log(
    prepared: Settings, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    from warehouse.transform import dbt_invocation
    from warehouse.transform.dbt_build import build_models

    parts = {**dbt_invocation.connection_parts(prepared), "ODW_DBT_PORT": "1"}
    monkeypatch.setattr(dbt_invocation, "connection_parts", lambda _: parts)
    with pytest.raises(TransformError, match=r"(?s)refused.*dbt\.log"):
        build_models(prepared, [catalog.dataset(DATASETS[0])], "so_gddt")
