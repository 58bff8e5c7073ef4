-- Generated from catalog/systems/csdl_thuy_loi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_thuy_loi", "danh_gia_nuoc_sach") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("muc_do_ben_vung") }} as muc_do_ben_vung_received,
            {{ clean_text("chat_luong_nuoc") }} as chat_luong_nuoc_received,
            {{ plain_number("nam", ".") }} as nam,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ translated("muc_do_ben_vung", {"1": "ben_vung", "2": "tuong_doi_ben_vung", "3": "kem_ben_vung", "4": "khong_hoat_dong"}) }} as muc_do_ben_vung,
            {{ plain_number("so_ho_su_dung", ".") }} as so_ho_su_dung,
            {{ plain_number("khai_thac_m3_ngay", ",") }} as khai_thac_m3_ngay,
            {{ plain_number(without_suffix("ty_le_that_thoat", "%"), ",") }} as ty_le_that_thoat,
            {{ translated("chat_luong_nuoc", {"D": "dat", "K": "khong_dat", "C": "chua_kiem_nghiem"}) }} as chat_luong_nuoc,
            {{ iso_date("ngay_danh_gia", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_danh_gia
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when ma_cong_trinh is null then {{ reason("ma_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_cong_trinh !~ '^NS11[0-9]{5}$' then {{ reason("ma_cong_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when muc_do_ben_vung_received is null then {{ reason("muc_do_ben_vung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_do_ben_vung is null and muc_do_ben_vung_received is not null then {{ reason("muc_do_ben_vung", "code", "Mã không có trong danh mục") }} end,
                    case when so_ho_su_dung is null then {{ reason("so_ho_su_dung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ho_su_dung", "integer") }} then {{ reason("so_ho_su_dung", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("khai_thac_m3_ngay", "decimal") }} then {{ reason("khai_thac_m3_ngay", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("ty_le_that_thoat", "decimal") }} then {{ reason("ty_le_that_thoat", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when chat_luong_nuoc_received is null then {{ reason("chat_luong_nuoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when chat_luong_nuoc is null and chat_luong_nuoc_received is not null then {{ reason("chat_luong_nuoc", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_danh_gia is null then {{ reason("ngay_danh_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_danh_gia", "date") }} then {{ reason("ngay_danh_gia", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, ma_cong_trinh),
            same_key as (partition by own_reasons = '{}', nam, ma_cong_trinh order by _row_number)
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
    jsonb_build_object('nam', refused.nam, 'ma_cong_trinh', refused.ma_cong_trinh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
