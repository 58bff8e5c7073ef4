-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "gia_nong_san") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nong_san") }} as nong_san_received,
            {{ clean_text("khau_lay_gia") }} as khau_lay_gia_received,
            {{ month_text("thang") }} as thang,
            {{ translated("nong_san", {"C01": "lua_ruong", "C02": "lua_nuong", "C03": "ngo", "C04": "khoai_lang", "C05": "khoai_so", "C06": "san", "C07": "dong_rieng", "C08": "lac", "C09": "dau_tuong", "C10": "mia", "C11": "rau", "C12": "dau_do", "C13": "co_chan_nuoi", "C21": "che", "C22": "ca_phe", "C23": "cao_su", "C24": "mac_ca", "C31": "chuoi", "C32": "dua", "C33": "xoai", "C34": "nhan", "C35": "buoi", "C36": "cam", "C37": "man", "C38": "dao", "C39": "le", "C40": "chanh_leo", "C51": "sa_nhan", "C52": "thao_qua", "C53": "que"}) }} as nong_san,
            {{ translated("khau_lay_gia", {"R": "tai_ruong", "T": "thu_mua", "C": "cho_trung_tam"}) }} as khau_lay_gia,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("gia", ",", factor="1000") }} as gia,
            {{ plain_number("gia_thap_nhat", ",", factor="1000") }} as gia_thap_nhat,
            {{ plain_number("gia_cao_nhat", ",", factor="1000") }} as gia_cao_nhat,
            {{ plain_number("so_mau", ".") }} as so_mau
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when thang is null then {{ reason("thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (thang = 'unreadable') then {{ reason("thang", "month", "Không đọc được tháng (ví dụ: tháng 3/2024)") }} end,
                    case when nong_san_received is null then {{ reason("nong_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nong_san is null and nong_san_received is not null then {{ reason("nong_san", "code", "Mã không có trong danh mục") }} end,
                    case when khau_lay_gia_received is null then {{ reason("khau_lay_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when khau_lay_gia is null and khau_lay_gia_received is not null then {{ reason("khau_lay_gia", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gia is null then {{ reason("gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia", "integer") }} then {{ reason("gia", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("gia_thap_nhat", "integer") }} then {{ reason("gia_thap_nhat", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("gia_cao_nhat", "integer") }} then {{ reason("gia_cao_nhat", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when so_mau is null then {{ reason("so_mau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_mau", "integer") }} then {{ reason("so_mau", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', thang, nong_san, khau_lay_gia, ma_xa),
            same_key as (partition by own_reasons = '{}', thang, nong_san, khau_lay_gia, ma_xa order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("thang", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("thang", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('thang', refused.thang, 'nong_san', refused.nong_san, 'khau_lay_gia', refused.khau_lay_gia, 'ma_xa', refused.ma_xa) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
