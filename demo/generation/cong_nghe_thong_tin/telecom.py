"""The workbook ``vien_thong``: what the operators report, and the public Wi-Fi points."""

from __future__ import annotations

from random import Random

from demo.generation.cong_nghe_thong_tin.coverage import broadband_rows, station_rows
from demo.generation.cong_nghe_thong_tin.subscribers import broadband_totals, population_rows, subscriber_rows
from demo.generation.cong_nghe_thong_tin.wifi import wifi_rows
from demo.generation.dirt import BAD_NUMBER, refused
from demo.generation.table import DemoTable, Row, stream

WORKBOOK = "bao_cao_vien_thong.xlsx"


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All sheets; ``scale`` times the Wi-Fi points. Operators, months and communes are as many as they are."""
    rng = stream(seed, "telecom dirt")
    reports = subscriber_rows(seed)
    totals = broadband_totals(reports)
    return [
        _sheet(
            "Thuê bao",
            [{name: cell for name, cell in row.items() if not name.startswith("_")} for row in reports],
            [{"Số thuê bao": "chưa có"}, {"Doanh nghiệp": "Gtel"}, {"Tháng": "quý I/2024"}, {"Phân loại": "Khác"}],
            rng,
        ),
        _sheet("Băng rộng xã", broadband_rows(totals, seed), [{"Số hộ": BAD_NUMBER}, {"Mã xã": "TT Mường Ảng"}], rng),
        _sheet("Trạm BTS", station_rows(seed), [{"Công nghệ": "WiMAX"}, {"Số vị trí": None}, {"Quý": "2025"}], rng),
        DemoTable(WORKBOOK, ("Năm", "Dân số trung bình", "Số hộ"), population_rows(), sheet="Dân số"),
        _sheet(
            "Wi-Fi", wifi_rows(scale, seed), [{"Mã điểm": "WF1199"}, {"Mã điểm": "WF119998", "Tốc độ": "nhanh"}], rng
        ),
    ]


def _sheet(sheet: str, rows: list[Row], broken: list[Row], rng: Random) -> DemoTable:
    return DemoTable(WORKBOOK, tuple(rows[0]), rows + refused(rows, rng, 2, broken), sheet=sheet)
