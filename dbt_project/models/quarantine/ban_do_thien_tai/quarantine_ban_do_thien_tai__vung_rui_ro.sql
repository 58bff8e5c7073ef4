-- Generated from catalog/systems/ban_do_thien_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("ban_do_thien_tai", "vung_rui_ro") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_thien_tai") }} as loai_thien_tai_received,
            {{ clean_text("muc_nguy_co") }} as muc_nguy_co_received,
            {{ plain_number("nam_danh_gia", ",") }} as nam_danh_gia,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("loai_thien_tai", {"LQ": "lu_quet", "SL": "sat_lo", "NL": "ngap_lut", "RH": "ret_hai", "HH": "han_han", "CR": "chay_rung", "DL": "dong_loc_mua_da"}) }} as loai_thien_tai,
            {{ translated("muc_nguy_co", {"1": "thap", "2": "trung_binh", "3": "cao", "4": "rat_cao"}) }} as muc_nguy_co,
            {{ plain_number("cap_rui_ro", ",") }} as cap_rui_ro,
            {{ plain_number("dien_tich_tu_nhien_ha", ",") }} as dien_tich_tu_nhien_ha,
            {{ plain_number("dien_tich_nguy_co_ha", ",") }} as dien_tich_nguy_co_ha,
            {{ plain_number("so_diem_nguy_co", ",") }} as so_diem_nguy_co,
            {{ plain_number("so_ho_nguy_co", ",") }} as so_ho_nguy_co,
            {{ plain_number("tong_so_ho", ",") }} as tong_so_ho,
            {{ iso_date("ngay_danh_gia", ["DD/MM/YYYY"]) }} as ngay_danh_gia,
            {{ clean_text("ty_le_ban_do") }} as ty_le_ban_do
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam_danh_gia is null then {{ reason("nam_danh_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam_danh_gia", "integer") }} then {{ reason("nam_danh_gia", "integer", "Không phải số nguyên") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_thien_tai_received is null then {{ reason("loai_thien_tai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_thien_tai is null and loai_thien_tai_received is not null then {{ reason("loai_thien_tai", "code", "Mã không có trong danh mục") }} end,
                    case when muc_nguy_co_received is null then {{ reason("muc_nguy_co", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_nguy_co is null and muc_nguy_co_received is not null then {{ reason("muc_nguy_co", "code", "Mã không có trong danh mục") }} end,
                    case when cap_rui_ro is null then {{ reason("cap_rui_ro", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("cap_rui_ro", "integer") }} then {{ reason("cap_rui_ro", "integer", "Không phải số nguyên") }} end,
                    case when dien_tich_tu_nhien_ha is null then {{ reason("dien_tich_tu_nhien_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_tu_nhien_ha", "decimal") }} then {{ reason("dien_tich_tu_nhien_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when dien_tich_nguy_co_ha is null then {{ reason("dien_tich_nguy_co_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_nguy_co_ha", "decimal") }} then {{ reason("dien_tich_nguy_co_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_diem_nguy_co is null then {{ reason("so_diem_nguy_co", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_diem_nguy_co", "integer") }} then {{ reason("so_diem_nguy_co", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_ho_nguy_co", "integer") }} then {{ reason("so_ho_nguy_co", "integer", "Không phải số nguyên") }} end,
                    case when tong_so_ho is null then {{ reason("tong_so_ho", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_so_ho", "integer") }} then {{ reason("tong_so_ho", "integer", "Không phải số nguyên") }} end,
                    case when ngay_danh_gia is null then {{ reason("ngay_danh_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_danh_gia", "date") }} then {{ reason("ngay_danh_gia", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY") }} end,
                    case when ty_le_ban_do is null then {{ reason("ty_le_ban_do", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ty_le_ban_do !~ '^1:[0-9]+$' then {{ reason("ty_le_ban_do", "pattern", "Không đúng mẫu quy định") }} end
                ]::jsonb[],
                null
            ) as own_reasons
        from prepared
    ),

    compared as (
        select
            *,
            row_number() over same_key as copy_number,
            min(_row_hash) over same_key_unordered <> max(_row_hash) over same_key_unordered as key_conflict
        from judged
        window
            same_key_unordered as (partition by own_reasons = '{}', nam_danh_gia, ma_xa, loai_thien_tai),
            same_key as (partition by own_reasons = '{}', nam_danh_gia, ma_xa, loai_thien_tai order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("nam_danh_gia", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("nam_danh_gia", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('nam_danh_gia', refused.nam_danh_gia, 'ma_xa', refused.ma_xa, 'loai_thien_tai', refused.loai_thien_tai) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
