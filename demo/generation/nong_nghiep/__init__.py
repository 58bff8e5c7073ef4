"""Topic VIII, agriculture: crops, inputs, livestock, forests, waterworks and disasters."""

from __future__ import annotations

from demo.generation.nong_nghiep import crop_system, disasters, forests, input_certificates, livestock, waterworks
from demo.generation.table import Generator

GENERATORS: dict[str, Generator] = {
    "trong_trot_bvtv": crop_system.generate,
    "kinh_doanh_vat_tu_nong_nghiep": input_certificates.generate,
    "chan_nuoi_thu_y": livestock.generate,
    "csdl_thuy_loi": waterworks.generate,
    "lam_nghiep": forests.generate,
    "phong_chong_thien_tai": disasters.generate,
}
