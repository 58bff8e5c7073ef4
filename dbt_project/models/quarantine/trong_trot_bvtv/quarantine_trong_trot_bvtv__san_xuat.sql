-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "san_xuat") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("vu") }} as vu_received,
            {{ clean_text("cay_trong") }} as cay_trong_received,
            {{ clean_text("trang_thai_so_lieu") }} as trang_thai_so_lieu_received,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("vu", {"DX": "dong_xuan", "XH": "xuan_he", "MU": "mua", "TD": "thu_dong", "CN": "ca_nam"}) }} as vu,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("cay_trong", {"C01": "lua_ruong", "C02": "lua_nuong", "C03": "ngo", "C04": "khoai_lang", "C05": "khoai_so", "C06": "san", "C07": "dong_rieng", "C08": "lac", "C09": "dau_tuong", "C10": "mia", "C11": "rau", "C12": "dau_do", "C13": "co_chan_nuoi", "C21": "che", "C22": "ca_phe", "C23": "cao_su", "C24": "mac_ca", "C31": "chuoi", "C32": "dua", "C33": "xoai", "C34": "nhan", "C35": "buoi", "C36": "cam", "C37": "man", "C38": "dao", "C39": "le", "C40": "chanh_leo", "C51": "sa_nhan", "C52": "thao_qua", "C53": "que"}) }} as cay_trong,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("dien_tich_trong_moi_ha", ",") }} as dien_tich_trong_moi_ha,
            {{ plain_number("dien_tich_thu_hoach_ha", ",") }} as dien_tich_thu_hoach_ha,
            {{ plain_number("nang_suat_ta_ha", ",") }} as nang_suat_ta_ha,
            {{ plain_number("san_luong_tan", ",") }} as san_luong_tan,
            {{ plain_number("dien_tich_mat_trang_ha", ",") }} as dien_tich_mat_trang_ha,
            {{ translated("trang_thai_so_lieu", {"UT": "uoc_tinh", "SB": "so_bo", "CT": "chinh_thuc"}) }} as trang_thai_so_lieu,
            {{ iso_date("ngay_chot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when vu_received is null then {{ reason("vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when vu is null and vu_received is not null then {{ reason("vu", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when cay_trong_received is null then {{ reason("cay_trong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cay_trong is null and cay_trong_received is not null then {{ reason("cay_trong", "code", "Mã không có trong danh mục") }} end,
                    case when dien_tich_ha is null then {{ reason("dien_tich_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dien_tich_trong_moi_ha", "decimal") }} then {{ reason("dien_tich_trong_moi_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when dien_tich_thu_hoach_ha is null then {{ reason("dien_tich_thu_hoach_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_thu_hoach_ha", "decimal") }} then {{ reason("dien_tich_thu_hoach_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("nang_suat_ta_ha", "decimal") }} then {{ reason("nang_suat_ta_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when san_luong_tan is null then {{ reason("san_luong_tan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("san_luong_tan", "decimal") }} then {{ reason("san_luong_tan", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dien_tich_mat_trang_ha", "decimal") }} then {{ reason("dien_tich_mat_trang_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when trang_thai_so_lieu_received is null then {{ reason("trang_thai_so_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai_so_lieu is null and trang_thai_so_lieu_received is not null then {{ reason("trang_thai_so_lieu", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_chot is null then {{ reason("ngay_chot", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_chot", "date") }} then {{ reason("ngay_chot", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, vu, ma_xa, cay_trong),
            same_key as (partition by own_reasons = '{}', nam, vu, ma_xa, cay_trong order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("nam", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("nam", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('nam', refused.nam, 'vu', refused.vu, 'ma_xa', refused.ma_xa, 'cay_trong', refused.cay_trong) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
