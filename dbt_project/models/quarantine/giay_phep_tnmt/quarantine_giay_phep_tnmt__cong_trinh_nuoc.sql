-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "cong_trinh_nuoc") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_cong_trinh") }} as loai_cong_trinh_received,
            {{ clean_text("don_vi_luu_luong") }} as don_vi_luu_luong_received,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_cong_trinh", {"GK": "gieng_khoan", "DT": "dap_thuy_dien", "DD": "dap_dang", "TB": "tram_bom", "HCN": "ho_chua"}) }} as loai_cong_trinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("luu_luong", ",") }} as luu_luong,
            {{ translated("don_vi_luu_luong", {"m3s": "m3_s", "m3ngd": "m3_ngay_dem"}) }} as don_vi_luu_luong,
            {{ plain_number("chieu_sau_m", ",") }} as chieu_sau_m
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_cong_trinh is null then {{ reason("ma_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_cong_trinh !~ '^CT[0-9]{5,7}$' then {{ reason("ma_cong_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_phep !~ '^[0-9]{1,4}/[A-Z]+(-[A-Z]+)?$' then {{ reason("so_giay_phep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ten_cong_trinh is null then {{ reason("ten_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_cong_trinh") }} then {{ reason("ten_cong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_cong_trinh_received is null then {{ reason("loai_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_cong_trinh is null and loai_cong_trinh_received is not null then {{ reason("loai_cong_trinh", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when luu_luong is null then {{ reason("luu_luong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("luu_luong", "decimal") }} then {{ reason("luu_luong", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when don_vi_luu_luong_received is null then {{ reason("don_vi_luu_luong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi_luu_luong is null and don_vi_luu_luong_received is not null then {{ reason("don_vi_luu_luong", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("chieu_sau_m", "decimal") }} then {{ reason("chieu_sau_m", "decimal", "Không phải số (dấu thập phân “,”)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_cong_trinh),
            same_key as (partition by own_reasons = '{}', ma_cong_trinh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_cong_trinh", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_cong_trinh", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_cong_trinh', refused.ma_cong_trinh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
