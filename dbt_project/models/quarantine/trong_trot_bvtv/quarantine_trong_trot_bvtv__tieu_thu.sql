-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "tieu_thu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nong_san") }} as nong_san_received,
            {{ clean_text("kenh") }} as kenh_received,
            {{ quarter_text("quy") }} as quy,
            {{ translated("nong_san", {"C01": "lua_ruong", "C02": "lua_nuong", "C03": "ngo", "C04": "khoai_lang", "C05": "khoai_so", "C06": "san", "C07": "dong_rieng", "C08": "lac", "C09": "dau_tuong", "C10": "mia", "C11": "rau", "C12": "dau_do", "C13": "co_chan_nuoi", "C21": "che", "C22": "ca_phe", "C23": "cao_su", "C24": "mac_ca", "C31": "chuoi", "C32": "dua", "C33": "xoai", "C34": "nhan", "C35": "buoi", "C36": "cam", "C37": "man", "C38": "dao", "C39": "le", "C40": "chanh_leo", "C51": "sa_nhan", "C52": "thao_qua", "C53": "que"}) }} as nong_san,
            {{ translated("kenh", {"CB": "che_bien_trong_tinh", "TT": "ban_trong_tinh", "NT": "ban_ngoai_tinh", "XK": "xuat_khau"}) }} as kenh,
            {{ plain_number("khoi_luong_tan", ",") }} as khoi_luong_tan,
            {{ plain_number("gia_tri", ",", factor="1000000") }} as gia_tri
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when quy is null then {{ reason("quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (quy = 'unreadable') then {{ reason("quy", "quarter", "Không đọc được quý (ví dụ: quý I/2024)") }} end,
                    case when nong_san_received is null then {{ reason("nong_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nong_san is null and nong_san_received is not null then {{ reason("nong_san", "code", "Mã không có trong danh mục") }} end,
                    case when kenh_received is null then {{ reason("kenh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when kenh is null and kenh_received is not null then {{ reason("kenh", "code", "Mã không có trong danh mục") }} end,
                    case when khoi_luong_tan is null then {{ reason("khoi_luong_tan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("khoi_luong_tan", "decimal") }} then {{ reason("khoi_luong_tan", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when gia_tri is null then {{ reason("gia_tri", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_tri", "integer") }} then {{ reason("gia_tri", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, nong_san, kenh),
            same_key as (partition by own_reasons = '{}', quy, nong_san, kenh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("quy", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("quy", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('quy', refused.quy, 'nong_san', refused.nong_san, 'kenh', refused.kenh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
