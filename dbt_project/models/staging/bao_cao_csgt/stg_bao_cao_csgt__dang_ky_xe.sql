-- Generated from catalog/systems/bao_cao_csgt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_cao_csgt", "dang_ky_xe") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ month_text("thang") }} as thang,
            {{ translated("noi_thuc_hien", {"Phòng CSGT": "phong_csgt", "Công an cấp huyện": "cong_an_cap_huyen", "Công an cấp xã": "cong_an_cap_xa"}) }} as noi_thuc_hien,
            {{ translated("loai_xe", {"Ô tô con": "o_to_con", "Ô tô khách": "o_to_khach", "Ô tô tải": "o_to_tai", "Xe chuyên dùng": "xe_chuyen_dung", "Rơ moóc, sơ mi rơ moóc": "ro_mooc", "Mô tô, xe máy": "mo_to", "Xe máy điện": "xe_may_dien"}) }} as loai_xe,
            {{ translated("nghiep_vu", {"Cấp mới": "cap_moi", "Cấp đổi": "cap_doi", "Cấp lại": "cap_lai", "Thu hồi": "thu_hoi"}) }} as nghiep_vu,
            {{ plain_number("so_luot", ",") }} as so_luot,
            {{ plain_number("so_xe_dien", ",") }} as so_xe_dien
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    thang,
    noi_thuc_hien,
    loai_xe,
    nghiep_vu,
    {{ cast_or_null("so_luot", "integer") }} as so_luot,
    {{ cast_or_null("so_xe_dien", "integer") }} as so_xe_dien
from prepared
where not exists (select 1 from {{ ref("quarantine_bao_cao_csgt__dang_ky_xe") }} as refused where refused._row_number = prepared._row_number)
