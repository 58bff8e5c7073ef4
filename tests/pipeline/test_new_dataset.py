"""Dataset 133, added the way docs/adding-a-dataset.md says, in a copy of the repository, up to its released file."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from catalog import Catalog
from demo.filling import fill_source
from demo.source import Source
from tests.conftest import fresh_warehouse
from tests.pipeline.conftest import environment_of
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.settings import PROJECT_ROOT

PARTS = ("catalog", "connectors", "dbt_project", "demo", "docs", "expectations", "publish", "warehouse")
NEW = ("giao_duc", "nghe_dang_ky", "--number", "I.133", "--system", "csdl_gdnn", "--table", "nghe_dao_tao")
CONTRACT = "catalog/datasets/giao_duc/nghe_dang_ky.yml"
COLUMNS = "resources.nghe_dang_ky.columns"
ANSWERS = {
    "title": "Các ngành, nghề đã đăng ký đào tạo",
    "title_en": "Registered training occupations",
    "description": "Mỗi dòng là một nghề một cơ sở đã đăng ký đào tạo ở một trình độ, lấy từ CSDL nghề nghiệp.",
    "description_en": "One occupation registered by one provider at one level.",
    "keywords.0": "nghề đào tạo",
    "cadence": "nam",
    "legal_basis.0": "luat_du_lieu_60_2024",
    "personal_data": "Bảng nguồn không có dữ liệu của cá nhân; chỉ đọc cột của nghề.",
    "caveats.0": "Nghề đã đăng ký nhưng chưa tuyển sinh vẫn có trong danh sách.",
    "resources.nghe_dang_ky.title": "Nghề đã đăng ký",
    "resources.nghe_dang_ky.row": "Một nghề của một cơ sở ở một trình độ",
    "resources.nghe_dang_ky.rows.min": "20",
    "resources.nghe_dang_ky.rows.max": "400",
    f"{COLUMNS}.trinh_do.code_list": "trinh_do_dao_tao_gdnn",
    f"{COLUMNS}.quy_mo_tuyen_sinh.unit": "người",
    f"{COLUMNS}.quy_mo_tuyen_sinh.range": "{min: 0, max: 500}",
    f"{COLUMNS}.thoi_gian_dao_tao_thang.unit": "tháng",
    f"{COLUMNS}.thoi_gian_dao_tao_thang.range": "{min: 0.5, max: 60}",
    "resources.nghe_dang_ky.rules.quy_tac_1.title": "Quy mô là bội số của 5 người",
    "resources.nghe_dang_ky.rules.quy_tac_1.condition": "quy_mo_tuyen_sinh % 5 = 0",
    "resources.nghe_dang_ky.rules.quy_tac_2.title": "Nghề cao đẳng học từ một năm rưỡi",
    "resources.nghe_dang_ky.rules.quy_tac_2.condition": "trinh_do <> 'cao_dang' or thoi_gian_dao_tao_thang >= 18",
    "resources.nghe_dang_ky.rules.quy_tac_3.title": "Nghề dưới 3 tháng học dưới ba tháng",
    "resources.nghe_dang_ky.rules.quy_tac_3.condition": "trinh_do <> 'duoi_3_thang' or thoi_gian_dao_tao_thang < 3",
}
"""What a person writes, by its place in the contract; texts of columns beside."""


@dataclass(frozen=True)
class Copy:
    """A copy of the repository, with a warehouse and a filled source of its own."""

    root: Path
    releases: Path
    environment: dict[str, str]

    def odw(self, *arguments: str, code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, "-c", "from warehouse.cli import main; main()", *arguments],
            capture_output=True,
            text=True,
            env=self.environment,
            cwd=self.root,
            check=False,
        )
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout

    def faults(self) -> list[dict[str, Any]]:
        """What `odw catalog check` reports."""
        return list(json.loads(self.odw("catalog", "check", "--json", code=1))["faults"])

    def complete(self, fault: dict[str, Any]) -> None:
        """Write the text one fault asks for, at the line it names."""
        path = self.root / "catalog" / fault["file"]
        lines = path.read_text(encoding="utf-8").split("\n")
        wanted = fault["problem"].removeprefix("Still to be written: ").removesuffix(".")
        unwritten = json.dumps(f"TODO {wanted}", ensure_ascii=False)
        number = fault["line"] - 1
        assert unwritten in lines[number]
        lines[number] = lines[number].replace(unwritten, self.answer(fault["place"]))
        path.write_text("\n".join(lines), encoding="utf-8")

    @staticmethod
    def answer(place: str) -> str:
        if place in ANSWERS:
            answer = ANSWERS[place]
            return answer if answer.startswith("{") else json.dumps(answer, ensure_ascii=False)
        assert place.startswith(COLUMNS) and place.endswith((".title_en", ".description")), place
        return json.dumps(f"Nói rõ về cột {place.split('.')[3]} của nghề đã đăng ký")


@pytest.fixture
def copy(postgres: EmbeddedPostgres, tmp_path: Path, catalog: Catalog) -> Iterator[Copy]:
    root = tmp_path / "repository"
    for part in PARTS:
        shutil.copytree(
            PROJECT_ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__", "target", "logs")
        )
    source = Source(catalog.system("csdl_gdnn"), f"sqlite:///{tmp_path / 'gdnn.sqlite'}", tmp_path / "csdl_gdnn")
    fill_source(source)
    with fresh_warehouse(postgres, tmp_path) as settings:
        environment = environment_of(settings, {"csdl_gdnn": source.url}, tmp_path)
        yield Copy(
            root, settings.releases, {**environment, "ODW_CATALOG": str(root / "catalog"), "PYTHONPATH": str(root)}
        )


def test_a_new_dataset_comes_out_as_the_document_says(copy: Copy, catalog: Catalog) -> None:
    said = copy.odw("catalog", "new", *NEW)
    assert "docs/adding-a-dataset.md" in said
    assert (copy.root / CONTRACT).is_file()

    # Unfinished, it is red and named, and in nobody's way.
    faults = copy.faults()
    assert {fault["file"] for fault in faults} == {"datasets/giao_duc/nghe_dang_ky.yml"}
    assert f"the {len(faults)} texts" in said
    assert set(ANSWERS) <= {fault["place"] for fault in faults}
    other = json.loads(copy.odw("run", "--dataset", "I.9", "--json"))["datasets"]
    assert [entry["state"] for entry in other if entry["dataset"] != "giao_duc.nghe_dang_ky"] == ["released"]

    for fault in faults:
        copy.complete(fault)
    assert copy.faults() == []
    assert "docs/topics/giao_duc.md" in copy.odw("catalog", "generate")
    assert f"{len(catalog.datasets) + 1} datasets, 0 faults, 0 files out of date." in copy.odw("catalog", "check")

    (entry,) = json.loads(copy.odw("run", "--dataset", "I.133", "--json"))["datasets"]
    assert entry["state"] == "released", entry
    copy.odw("verify", "--dataset", "I.133")
    (file,) = (copy.releases / "giao-duc/nghe-dang-ky").glob("*/nghe_dang_ky.csv")
    with file.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert len(rows) > 20
    assert {row["trinh_do"] for row in rows} == {"cao_dang", "trung_cap", "so_cap", "duoi_3_thang"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("giao_duc", "nghe_dang_ky", "--number", "I.5"), "I.5"),
        (("giao_duc", "nghe_dang_ky", "--number", "V.1"), "I.<number>"),
        (("giao_duk", "nghe_dang_ky", "--number", "I.133"), "giao_duc"),
        (("giao_duc", "Nghề", "--number", "I.133"), "snake_case"),
        (("giao_duc", "thu_vien", "--number", "I.133"), "already"),
    ],
)
def test_what_cannot_be_begun_is_refused(arguments: tuple[str, ...], said: str) -> None:
    done = subprocess.run(
        [
            *(sys.executable, "-c", "from warehouse.cli import main; main()", "catalog", "new"),
            *arguments,
            *("--system", "csdl_gdnn", "--table", "nghe_dao_tao"),
        ],
        capture_output=True,
        text=True,
        cwd=PROJECT_ROOT,
        check=False,
    )
    assert done.returncode == 1
    assert said in done.stderr
    assert not (PROJECT_ROOT / CONTRACT).exists()
