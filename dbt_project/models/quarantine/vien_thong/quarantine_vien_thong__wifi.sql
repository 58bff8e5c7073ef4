-- Generated from catalog/systems/vien_thong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("vien_thong", "wifi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_dia_diem") }} as loai_dia_diem_received,
            {{ clean_text("don_vi_cung_cap") }} as don_vi_cung_cap_received,
            {{ clean_text("mien_phi") }} as mien_phi_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("loai_dia_diem", {"Trụ sở": "tru_so", "Du lịch": "du_lich", "Bến xe": "ben_xe", "Quảng trường": "quang_truong", "Nhà văn hóa": "nha_van_hoa", "Bưu điện": "buu_dien", "Bệnh viện": "benh_vien"}) }} as loai_dia_diem,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ",") }} as vi_do,
            {{ plain_number("kinh_do", ",") }} as kinh_do,
            {{ translated("don_vi_cung_cap", {"Viettel": "viettel", "VNPT": "vnpt", "MobiFone": "mobifone", "FPT Telecom": "fpt"}) }} as don_vi_cung_cap,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("ssid") }} as ssid,
            {{ translated("mien_phi", {"Có": "co", "Không": "khong"}) }} as mien_phi,
            {{ plain_number(without_suffix("toc_do_mbps", "Mbps"), ".") }} as toc_do_mbps,
            {{ plain_number("so_bo_phat", ".") }} as so_bo_phat,
            {{ iso_date("ngay_hoat_dong", ["DD/MM/YYYY", "YYYY-MM-DD", "EXCEL"]) }} as ngay_hoat_dong,
            {{ translated("trang_thai", {"Hoạt động": "dang_hoat_dong", "Tạm ngừng": "tam_ngung", "Đã gỡ": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["DD/MM/YYYY", "YYYY-MM-DD", "EXCEL"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_diem is null then {{ reason("ma_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem !~ '^WF11[0-9]{4}$' then {{ reason("ma_diem", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_diem is null then {{ reason("ten_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_diem") }} then {{ reason("ten_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_dia_diem_received is null then {{ reason("loai_dia_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_dia_diem is null and loai_dia_diem_received is not null then {{ reason("loai_dia_diem", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when not (ma_xa !~ '^[0-9]{5}$') and ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when don_vi_cung_cap_received is null then {{ reason("don_vi_cung_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi_cung_cap is null and don_vi_cung_cap_received is not null then {{ reason("don_vi_cung_cap", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("don_vi_quan_ly") }} then {{ reason("don_vi_quan_ly", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("ssid") }} then {{ reason("ssid", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when mien_phi_received is null then {{ reason("mien_phi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when mien_phi is null and mien_phi_received is not null then {{ reason("mien_phi", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("toc_do_mbps", "integer") }} then {{ reason("toc_do_mbps", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_bo_phat", "integer") }} then {{ reason("so_bo_phat", "integer", "Không phải số nguyên") }} end,
                    case when ngay_hoat_dong is null then {{ reason("ngay_hoat_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hoat_dong", "date") }} then {{ reason("ngay_hoat_dong", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD hoặc số ngày của Excel (hệ 1900)") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD hoặc số ngày của Excel (hệ 1900)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_diem),
            same_key as (partition by own_reasons = '{}', ma_diem order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_diem", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_diem", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_diem', refused.ma_diem) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
