"""Topic VII, natural resources and environment: monitoring, permits, land, hazards, documents and the ministry."""

from __future__ import annotations

from demo.generation.table import Generator
from demo.generation.tai_nguyen_moi_truong import documents, hazards, land, ministry, monitoring, permits

GENERATORS: dict[str, Generator] = {
    "quan_trac_moi_truong": monitoring.generate,
    "giay_phep_tnmt": permits.generate,
    "csdl_dat_dai": land.generate,
    "van_ban_tnmt": documents.generate,
    "dich_vu_du_lieu_bo": ministry.generate,
    "ban_do_thien_tai": hazards.generate,
}
