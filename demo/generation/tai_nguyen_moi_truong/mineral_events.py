"""What became of mining licences: extended, transferred, given back, cut."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from demo.generation.dirt import comma_number, date_text, day_between
from demo.generation.table import Row, stream
from demo.generation.tai_nguyen_moi_truong.minerals import licences
from demo.generation.tai_nguyen_moi_truong.projects import LAND_MERGER, LAST_DAY

EVENTS = ("GH", "CN", "TLGP", "DC")


def event_rows(scale: int, seed: int) -> Iterator[Row]:
    """Extensions, transfers and returns of licences, in the order they happened."""
    rng = stream(seed, "mineral events")
    serial = 0
    for licence in licences(scale, seed):
        last = min(licence.ends, LAST_DAY)
        if licence.exploring or rng.random() < 0.35 or (last - licence.day).days < 200:
            continue
        for kind in rng.sample(EVENTS, rng.choice((1, 1, 2))):
            serial += 1
            day = day_between(licence.day + timedelta(days=90), last, rng)
            yield {
                "MaBD": f"BD{serial:04d}",
                "SoGP": licence.number,
                "NgayCapGP": date_text(licence.day, rng),
                "LoaiBD": kind,
                "NgayBD": date_text(day, rng),
                "SoVB": f"{rng.randint(100, 2800)}/QĐ-UBND",
                "CoQuan": "Sở Nông nghiệp và Môi trường" if day >= LAND_MERGER else "Sở Tài nguyên và Môi trường",
                "DienTichSauHa": comma_number(licence.area.hectares * rng.uniform(0.4, 0.99), 2)
                if kind == "DC"
                else None,
                "HanMoi": date_text(licence.ends + timedelta(days=365 * rng.randint(2, 8)), rng)
                if kind == "GH"
                else None,
            }
