-- Generated from catalog/systems/van_ban_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("van_ban_tnmt", "chi_thi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_bao_cao") }} as ma_bao_cao,
            {{ plain_number("nam", ".") }} as nam,
            {{ translated("ma_chi_thi", {"CT01": "ty_le_thu_gom_ctr_do_thi", "CT02": "ty_le_ho_nuoc_hop_ve_sinh", "CT03": "ty_le_thu_gom_ctr_nong_thon", "CT04": "ty_le_xu_ly_chat_thai_y_te", "CT05": "ty_le_che_phu_rung", "CT06": "ty_le_co_so_gay_o_nhiem_da_xu_ly", "CT07": "ctr_sinh_hoat_phat_sinh", "CT08": "ctnh_thu_gom"}) }} as ma_chi_thi,
            {{ plain_number(without_suffix("gia_tri", "%"), ".") }} as gia_tri,
            {{ translated("don_vi", {"%": "phan_tram", "tan_ngay": "tan_ngay", "kg_nam": "kg_nam"}) }} as don_vi,
            {{ clean_text("nguon_so_lieu") }} as nguon_so_lieu
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_bao_cao,
    {{ cast_or_null("nam", "integer") }} as nam,
    ma_chi_thi,
    {{ cast_or_null("gia_tri", "decimal") }} as gia_tri,
    don_vi,
    nguon_so_lieu
from prepared
where not exists (select 1 from {{ ref("quarantine_van_ban_tnmt__chi_thi") }} as refused where refused._row_number = prepared._row_number)
