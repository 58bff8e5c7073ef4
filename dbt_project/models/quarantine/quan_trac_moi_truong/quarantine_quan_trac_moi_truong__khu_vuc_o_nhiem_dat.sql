-- Generated from catalog/systems/quan_trac_moi_truong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_trac_moi_truong", "khu_vuc_o_nhiem_dat") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nguon_o_nhiem") }} as nguon_o_nhiem_received,
            {{ clean_text("muc_do") }} as muc_do_received,
            {{ clean_text("tinh_trang_xu_ly") }} as tinh_trang_xu_ly_received,
            {{ clean_text("ma_khu_vuc") }} as ma_khu_vuc,
            {{ clean_text("ten_khu_vuc") }} as ten_khu_vuc,
            {{ translated("nguon_o_nhiem", {"BVTV": "kho_thuoc_bvtv", "BR": "bai_rac", "KS": "khai_khoang", "CN": "co_so_san_xuat"}) }} as nguon_o_nhiem,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ clean_text("chat_o_nhiem") }} as chat_o_nhiem,
            {{ plain_number("he_so_vuot", ",") }} as he_so_vuot,
            {{ plain_number("tong_diem", ",") }} as tong_diem,
            {{ translated("muc_do", {"1": "o_nhiem", "2": "nghiem_trong", "3": "dac_biet_nghiem_trong"}) }} as muc_do,
            {{ clean_text("don_vi_trach_nhiem") }} as don_vi_trach_nhiem,
            {{ iso_date("ngay_dieu_tra", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dieu_tra,
            {{ translated("tinh_trang_xu_ly", {"CXL": "chua_xu_ly", "KS": "khoanh_vung", "DXL": "dang_xu_ly", "DaXL": "da_xu_ly"}) }} as tinh_trang_xu_ly,
            {{ iso_date("ngay_xu_ly_xong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_xu_ly_xong
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_khu_vuc is null then {{ reason("ma_khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_khu_vuc !~ '^OND[0-9]{3,5}$' then {{ reason("ma_khu_vuc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_khu_vuc is null then {{ reason("ten_khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_khu_vuc") }} then {{ reason("ten_khu_vuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nguon_o_nhiem_received is null then {{ reason("nguon_o_nhiem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nguon_o_nhiem is null and nguon_o_nhiem_received is not null then {{ reason("nguon_o_nhiem", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when dien_tich_m2 is null then {{ reason("dien_tich_m2", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_m2", "decimal") }} then {{ reason("dien_tich_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when chat_o_nhiem is null then {{ reason("chat_o_nhiem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("chat_o_nhiem") }} then {{ reason("chat_o_nhiem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("he_so_vuot", "decimal") }} then {{ reason("he_so_vuot", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("tong_diem", "integer") }} then {{ reason("tong_diem", "integer", "Không phải số nguyên") }} end,
                    case when muc_do_received is null then {{ reason("muc_do", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_do is null and muc_do_received is not null then {{ reason("muc_do", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("don_vi_trach_nhiem") }} then {{ reason("don_vi_trach_nhiem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_dieu_tra is null then {{ reason("ngay_dieu_tra", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_dieu_tra", "date") }} then {{ reason("ngay_dieu_tra", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when tinh_trang_xu_ly_received is null then {{ reason("tinh_trang_xu_ly", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang_xu_ly is null and tinh_trang_xu_ly_received is not null then {{ reason("tinh_trang_xu_ly", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("ngay_xu_ly_xong", "date") }} then {{ reason("ngay_xu_ly_xong", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_khu_vuc),
            same_key as (partition by own_reasons = '{}', ma_khu_vuc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_khu_vuc", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_khu_vuc", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_khu_vuc', refused.ma_khu_vuc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
