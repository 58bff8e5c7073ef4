"""Feed producers: a handful in this province."""

from __future__ import annotations

from datetime import date

from demo.generation.dirt import BAD_DATE, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.enterprises import active_enterprises
from demo.generation.people import person
from demo.generation.places import places
from demo.generation.table import DemoTable, Row, stream

PRODUCERS = 9
DAY = date(2026, 9, 30)
KINDS = ("Hỗn hợp", "Hỗn hợp", "Đậm đặc", "Bổ sung", "Truyền thống")
ANIMALS = ("Lợn; gia cầm", "Lợn", "Gia cầm; thủy cầm", "Trâu; bò; dê", "Cá nước ngọt; gia cầm")
HOUSEHOLDS = 3
"""Every third or so is a household that dries and mixes maize and cassava."""


def feed_table(scale: int, seed: int) -> DemoTable:
    """Certificates to produce feed."""
    rng = stream(seed, "feed")
    companies = active_enterprises(DAY, ("1030", "4711"), scale, seed)
    rows: list[Row] = []
    for number in range(min(PRODUCERS * scale, 2500)):
        company = None if number % HOUSEHOLDS == 1 else rng.choice(companies)
        place = company.place if company else rng.choice(places())
        capacity = rng.uniform(2_000, 30_000) if company else rng.uniform(60, 900)
        issued = day_between(date(2020, 6, 1), date(2025, 9, 30), rng)
        inspected = day_between(max(issued, date(2024, 6, 1)), DAY, rng) if issued < date(2025, 1, 1) else None
        rows.append(
            {
                "Số GCN": f"{number + 1:02d}/GCN-TACN",
                "Loại chủ thể": "Tổ chức" if company else "Hộ KD",
                "Tên tổ chức": company.name if company else None,
                "Mã số DN": f"'{company.tax_code}" if company else None,
                "Mã xã": place.code_today,
                "Địa chỉ tổ chức": company.address if company else None,
                "Thôn, bản": place.address(rng).partition(",")[0],
                "Loại thức ăn": rng.choice(KINDS) if company else "Truyền thống",
                "Vật nuôi sử dụng": rng.choice(ANIMALS),
                "Công suất (tấn/năm)": comma_number(capacity),
                "Sản lượng năm trước (tấn)": comma_number(capacity * rng.uniform(0.3, 0.95)),
                "Ngày cấp": date_text(issued, rng),
                "Lần cấp": str(rng.choice((1, 1, 2))),
                "Ngày giám sát": date_text(inspected, rng) if inspected else None,
                "Kết quả": rng.choices(("Đạt", "Khắc phục"), (85, 15))[0] if inspected else None,
                "Trạng thái": "Còn hiệu lực",
                "Ngày cập nhật": date_text(day_between(date(2026, 1, 5), DAY, rng), rng),
                **person(rng),
            }
        )
    make_untidy(rows, ("Tên tổ chức", "Địa chỉ tổ chức"), rng, share=0.2)
    # So small a table bears no refused row: one in ten would hold the dataset.
    broken: list[Row] = [{"Số GCN": "98/GCN-TACN", "Ngày cấp": BAD_DATE}] if scale > 3 else []
    return DemoTable("gcn_thuc_an_chan_nuoi.xlsx", tuple(rows[0]), rows + refused(rows, rng, 0, broken), sheet="TACN")
