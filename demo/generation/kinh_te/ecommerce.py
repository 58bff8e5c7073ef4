"""The ministry's e-commerce registrations ``cong_tmdt`` of organisations in the province."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from demo.generation.dirt import day_between, make_untidy
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import person
from demo.generation.table import DemoTable, Row, stream

FLOORS = 6
TODAY = date(2026, 9, 20)
NAMES = (
    ("Chợ phiên Tây Bắc", "chophientaybac.vn", "Nông sản; thổ cẩm; dược liệu", "SGD"),
    ("Đặc sản Mường Then", "dacsanmuongthen.vn", "Gạo; thịt khô; chẩm chéo", "SGD"),
    ("Cà phê Mường Ảng trực tuyến", "caphemuongang.com.vn", "Cà phê; trà", "SGD"),
    ("Du lịch Điện Biên", "tourdienbien.vn", "Tua du lịch; phòng nghỉ", "SGD"),
    ("Sàn nông sản Nậm Rốm", "nongsannamrom.vn", "Rau; quả; gạo", "DGTT"),
    ("Mua chung Him Lam", "muachunghimlam.com", "Hàng gia dụng; thời trang", "KMTT"),
)
ACTIVITIES = ("62", "4711", "791", "103")


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both documents of the service; ``scale`` times the floors."""
    rng = stream(seed, "e-commerce")
    candidates = [e for e in active_enterprises(TODAY, ACTIVITIES, scale, seed) if e.form != "tu_nhan"]
    owners = rng.sample([e for e in candidates if e.founded < date(2025, 1, 1)], FLOORS * scale)
    floors: list[Row] = []
    papers: list[Row] = []
    for index, owner in enumerate(owners):
        number = f"{1203 + 37 * index:04d}/TMDT-DK"
        history = _history(number, owner, rng)
        papers += history
        floors.append(_floor_row(number, index, owner, history, rng))
    make_untidy(floors, ("ten_san", "ten_dn"), rng, share=0.2)
    return [
        DemoTable("/tmdt/san-giao-dich", tuple(floors[0]), floors),
        DemoTable("/tmdt/ho-so", tuple(papers[0]), papers),
    ]


def _history(number: str, owner: Enterprise, rng: Random) -> list[Row]:
    """The procedures of one floor: registered, perhaps amended, perhaps ended."""
    kinds = ["DK", *(["SD"] * rng.randint(0, 3)), *(["CD"] if rng.random() < 0.2 else [])]
    received = day_between(max(owner.founded + timedelta(days=30), date(2017, 1, 1)), date(2025, 2, 28), rng)
    rows: list[Row] = []
    for turn, kind in enumerate(kinds, 1):
        answered = received + timedelta(days=rng.randint(3, 21))
        rows.append(
            {
                "so_dk": number,
                "lan": str(turn),
                "thu_tuc": kind,
                "ngay_nhan": received.isoformat(),
                "ngay_tra": answered.isoformat(),
            }
        )
        received = answered + timedelta(days=rng.randint(40, 130))
    return rows


def _floor_row(number: str, index: int, owner: Enterprise, history: list[Row], rng: Random) -> Row:
    name, domain, goods, kind = NAMES[index % len(NAMES)]
    turn = index // len(NAMES)
    ended = history[-1]["thu_tuc"] == "CD"
    return {
        "so_dk": number,
        "ten_san": name if turn == 0 else f"{name} {turn + 1}",
        "ten_mien": domain if turn == 0 else f"{turn + 1}.{domain}",
        "loai_dv": kind,
        "nen_tang": rng.choice(("W", "WA", "WA", "A")),
        "ten_dn": owner.name,
        "ma_so_thue": owner.tax_code,
        "ma_dvhc": owner.place.code_today,
        "nhom_hang": goods,
        "tt_truc_tuyen": "true" if rng.random() < 0.6 else "false",
        "so_nguoi_ban": str(rng.randint(12, 480)) if not ended else None,
        "ngay_xac_nhan": history[0]["ngay_tra"],
        "ngay_cham_dut": history[-1]["ngay_tra"] if ended else None,
        "tinh_trang": "3" if ended else rng.choice("1112"),
        "ngay_cap_nhat": day_between(TODAY, date(2026, 10, 25), rng).isoformat(),
        **person(rng),
    }
