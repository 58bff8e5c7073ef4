"""What one dbt build takes along: seeds only when they changed, tests of marts that others built, nobody's tables."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait

import psycopg
import pytest

from catalog import Catalog
from tests.conftest import fresh_warehouse
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.errors import TransformError
from warehouse.settings import Settings
from warehouse.transform import seeds
from warehouse.transform.dbt_build import nodes_to_build, run_part
from warehouse.transform.dbt_manifest import project_manifest
from warehouse.transform.lineage import lineage_of, mart_node
from warehouse.transform.run import _alone_with
from warehouse.transform.seeds import loaded_seeds
from warehouse.transform.shares import independent_groups, shares

REGISTER = "kinh_te__doanh_nghiep"
TRUTH = "y_te__doanh_nghiep_co_trong_dang_ky"


@pytest.fixture(scope="module")
def prepared(postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    with fresh_warehouse(postgres, tmp_path_factory.mktemp("build")) as settings:
        yield settings


def load(settings: Settings) -> None:
    with loaded_seeds(settings, project_manifest(settings), settings.state / "dbt"):
        pass


def industries(connection: psycopg.Connection) -> int:
    (count,) = connection.execute("select count(*) from staging.vsic").fetchone() or (0,)
    return int(count)


def test_seeds_are_loaded_once_and_again_only_when_their_file_is_another(prepared: Settings) -> None:
    load(prepared)
    with connect(prepared, "transformer", autocommit=True) as connection:
        whole = industries(connection)
        assert whole > 80
        connection.execute("delete from staging.vsic where true")
        load(prepared)
        assert industries(connection) == 0, "they were loaded although nothing had changed"
        connection.execute("comment on table staging.vsic is 'of another file'")
        load(prepared)
        assert industries(connection) == whole


def test_a_seed_dbt_cannot_load_is_named_and_tried_again(prepared: Settings) -> None:
    load(prepared)
    with connect(prepared, "transformer", autocommit=True) as connection:
        connection.execute("comment on table staging.vsic is null")
        connection.execute("alter table staging.vsic rename column ten to ten_khac")
        with pytest.raises(TransformError, match=r"dbt vsic: [\s\S]*ten"):
            load(prepared)
        connection.execute("alter table staging.vsic rename column ten_khac to ten")
        load(prepared)
        assert industries(connection) > 80


def test_a_truth_across_departments_is_tested_as_soon_as_both_have_built(prepared: Settings) -> None:
    manifest = project_manifest(prepared)
    lineage = lineage_of(manifest)
    truth, register = f"test.open_data_warehouse.{TRUTH}", mart_node(REGISTER)
    others = lineage.models_of_tests[truth] - {register}
    assert others
    with connect(prepared, "transformer") as connection:
        assert truth not in nodes_to_build(connection, manifest, lineage, [register])
        for mart in others:
            connection.execute(f"create table mart.{mart.split('.')[2]} (ma text)")
        chosen = nodes_to_build(connection, manifest, lineage, [register])
        assert truth in chosen
        assert not chosen & others, "theirs are read as they stand, not built"
        connection.rollback()
        assert truth not in nodes_to_build(connection, manifest, lineage, others)


def test_such_a_truth_reads_the_others_and_builds_them_not(prepared: Settings) -> None:
    load(prepared)
    manifest = project_manifest(prepared)
    lineage = lineage_of(manifest)
    truth, register = f"test.open_data_warehouse.{TRUTH}", mart_node(REGISTER)
    others = lineage.models_of_tests[truth] - {register}
    wanted = {register, truth, *(node for node in lineage.upstream(register) if node.startswith("model."))}
    statuses = {r.node.unique_id: str(r.status) for r in run_part(prepared, manifest, lineage, wanted, prepared.state)}
    # Nothing has landed: what reads raw rows fails and the rest waits, but all that was wanted is known to dbt.
    assert statuses.keys() == wanted
    assert statuses[truth] == "skipped"
    assert others.isdisjoint(statuses)
    assert others


def test_what_a_mart_rests_on_is_built_and_nothing_else(prepared: Settings) -> None:
    manifest = project_manifest(prepared)
    with connect(prepared, "transformer") as connection:
        chosen = nodes_to_build(connection, manifest, lineage_of(manifest), [mart_node(REGISTER)])
    assert {name for name in chosen if name.startswith("model.")} == {
        mart_node(name)
        for name in (
            REGISTER,
            "stg_csdl_dang_ky_kinh_doanh__doanh_nghiep",
            "quarantine_csdl_dang_ky_kinh_doanh__doanh_nghiep",
        )
    }


def test_parts_of_a_province_share_no_table_and_no_test_and_lose_nothing(prepared: Settings, catalog: Catalog) -> None:
    datasets = catalog.in_list_order()
    parts = shares(prepared, catalog, datasets, 2)
    assert sorted(name for part in parts for name in part) == sorted(dataset.id for dataset in datasets)
    tables = [{source for name in part for source in catalog.dataset(name).sources} for part in parts]
    assert not tables[0] & tables[1]
    lineage = lineage_of(project_manifest(prepared))
    marts = [{mart_node(r.table) for name in part for r in catalog.dataset(name).resources} for part in parts]
    assert not [test for test, read in lineage.models_of_tests.items() if read & marts[0] and read & marts[1]]
    assert min(map(len, parts)) > len(datasets) / 4
    assert len(independent_groups(lineage, datasets)) > 10


def test_builds_of_one_source_table_wait_for_each_other_and_others_do_not(prepared: Settings, catalog: Catalog) -> None:
    schools, centres, books = (
        catalog.source_table(f"csdl_giao_duc.{name}") for name in ("truong", "trung_tam", "quy_mo_truong")
    )

    def build(*tables: object) -> bool:
        with _alone_with(prepared, tables):  # type: ignore[arg-type]
            return True

    with ThreadPoolExecutor(2) as others:
        with _alone_with(prepared, [schools, centres]):
            assert others.submit(build, books).result(timeout=20)
            same = others.submit(build, books, centres)
            assert wait([same], timeout=1).not_done == {same}
        assert same.result(timeout=20)


def test_seeds_are_not_loaded_under_a_build(prepared: Settings) -> None:
    load(prepared)
    manifest = project_manifest(prepared)
    with (
        ThreadPoolExecutor(1) as others,
        connect(prepared, "transformer", autocommit=True) as connection,
    ):
        with loaded_seeds(prepared, manifest, prepared.state / "dbt"):
            loading = others.submit(connection.execute, f"select pg_advisory_lock({seeds.LOADING})")
            assert wait([loading], timeout=1).not_done == {loading}
        loading.result(timeout=20)
