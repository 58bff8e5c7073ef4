"""The heritage software's files of ranked monuments and their parts."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import (
    BAD_DATE,
    comma_number,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.people import person
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.van_hoa_du_lich.localities import address, peoples_committee, place_of
from demo.generation.van_hoa_du_lich.monument_names import MONUMENTS, PARTS

MONUMENT_TYPES: dict[str, CellType] = {
    "vi_do": "decimal", "kinh_do": "decimal", "nam_tu_bo": "integer", "do_cao": "integer", "don_khach": "boolean",
}  # fmt: skip
DECIDED_BY = {"DB": ("TTG", "QĐ-TTg"), "QG": ("BO", "QĐ-BVHTTDL"), "T": ("UBT", "QĐ-UBND")}
DECIDED = {
    "DB": (date(2009, 8, 12), date(2009, 8, 12)),
    "QG": (date(1993, 1, 4), date(2020, 12, 20)),
    "T": (date(2007, 5, 1), date(2025, 6, 30)),
}
LANDFORM = {"Hang": "HD", "Hồ": "HO", "Cao": "CN"}
RESTORATION = {"DB": (400, 28_000), "QG": (300, 9000), "T": (80, 2500)}
"""Cost in million đồng."""
VALUES = {
    "HD": (
        "Nhũ đá nhiều hình dạng, có cột đá lớn và hồ nước trong hang",
        "Hang có nhiều ngăn, trần cao, còn nguyên sơ",
    ),
    "HO": ("Cảnh quan mặt nước bao quanh bởi rừng và đồi hoa ban",),
    "CN": ("Địa hình đá vôi phát triển mạnh, có giá trị địa chất, địa mạo",),
}


def monument_table(scale: int, seed: int) -> DemoTable:
    """Files of monuments; codes of the first round are those other tables refer to."""
    rng = stream(seed, "monuments")
    rows: list[Row] = []
    for turn in range(scale):
        decisions = {}
        for name, kind, rank, place, period in MONUMENTS:
            row = _row(len(rows) + 1, _named(name, turn), kind, rank, place, rng)
            row["nien_dai"] = period or None
            decisions[name] = row
            rows.append(row)
        whole = decisions[MONUMENTS[0][0]]
        for name, place in PARTS:
            part = _row(len(rows) + 1, _named(name, turn), "LS", "DB", place, rng)
            part |= {key: whole[key] for key in ("so_qd_xh", "ngay_qd_xh", "url_qd")}
            part["ma_dt_cha"] = whole["ma_dt"]
            part["nien_dai"] = whole["nien_dai"]
            rows.append(part)
    make_untidy(rows, ("ten_dt", "dia_diem", "dv_quan_ly"), rng)
    make_blank(rows, ("vi_do", "kinh_do"), rng, share=0.06)
    broken: list[Row] = [
        {"ma_dt": "DT119998", "ma_dt_cha": None, "ngay_qd_xh": BAD_DATE},
    ]
    return DemoTable("di_san.ho_so_di_tich", tuple(rows[0]), rows + refused(rows, rng, 0, broken), MONUMENT_TYPES)


def _named(name: str, turn: int) -> str:
    return f"{name} (cụm {turn + 1})" if turn else name


def _row(number: int, name: str, kind: str, rank: str, place_code: str, rng: Random) -> Row:
    place = place_of(place_code)
    latitude, longitude = place.point(rng)
    signer, suffix = DECIDED_BY[rank]
    decided = day_between(*DECIDED[rank], rng)
    scenic = kind == "DL"
    condition = rng.choices("1234", (45, 38, 7, 10))[0]
    restored = rng.randint(2004, 2025) if condition in "12" and rng.random() < 0.6 else None
    landform = LANDFORM[name.split()[0]] if scenic else None
    return {
        "ma_dt": f"DT11{number:04d}",
        "ma_dt_cha": None,
        "ten_dt": name,
        "loai_dt": kind,
        "cap_xh": rank,
        "so_qd_xh": f"{1272 if rank == 'DB' else rng.randint(20, 4800)}/{suffix}",
        "ngay_qd_xh": date_text(decided, rng),
        "cq_qd": signer,
        "ma_xa_hc": place.code_today,
        "dia_diem": address(place, rng),
        "vi_do": latitude,
        "kinh_do": longitude,
        "nien_dai": None,
        "dt_kv1": comma_number(rng.uniform(0.1, 40 if scenic else 9), 2),
        "dt_kv2": comma_number(rng.uniform(1, 120), 2) if rng.random() < 0.7 else None,
        "tinh_trang_kt": condition,
        "nam_tu_bo": restored,
        "kp_tu_bo": comma_number(rng.uniform(*RESTORATION[rank]), 3) if restored else None,
        "dang_cq": landform,
        "do_cao": rng.randint(450, 1500) if scenic else None,
        "chieu_dai": comma_number(rng.uniform(80, 1900)) if landform == "HD" else None,
        "gia_tri": rng.choice(VALUES[landform]) if landform else None,
        "don_khach": rng.random() < 0.8 or not scenic,
        "dv_quan_ly": peoples_committee(place) if rank == "T" else "Ban Quản lý di tích tỉnh",
        "url_qd": f"https://vanban.example.vn/quyet-dinh/{number}" if rng.random() < 0.6 else None,
        "ngay_cn": date_text(day_between(date(2025, 8, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }
