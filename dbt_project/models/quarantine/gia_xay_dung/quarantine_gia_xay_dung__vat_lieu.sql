-- Generated from catalog/systems/gia_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_xay_dung", "vat_lieu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_vat_lieu") }} as nhom_vat_lieu_received,
            {{ clean_text("don_vi") }} as don_vi_received,
            {{ clean_text("dieu_kien_giao") }} as dieu_kien_giao_received,
            {{ month_text("thang") }} as thang,
            {{ clean_text("ma_vat_lieu") }} as ma_vat_lieu,
            {{ clean_text("ten_vat_lieu") }} as ten_vat_lieu,
            {{ translated("nhom_vat_lieu", {"CAT": "cat", "DA": "da", "GACH": "gach", "XM": "xi_mang", "THEP": "thep", "BT": "be_tong", "NHUA": "nhua_duong", "GO": "go_cua", "SON": "son_bot_ba", "LOP": "tam_lop", "ONG": "ong_nuoc", "DIEN": "thiet_bi_dien", "OPLAT": "op_lat", "VS": "thiet_bi_ve_sinh", "XD": "xang_dau"}) }} as nhom_vat_lieu,
            {{ clean_text("quy_cach") }} as quy_cach,
            {{ clean_text("tieu_chuan") }} as tieu_chuan,
            {{ clean_text("nha_san_xuat") }} as nha_san_xuat,
            {{ translated("don_vi", {"m3": "m3", "m2": "m2", "m": "m", "kg": "kg", "tấn": "tan", "viên": "vien", "cái": "cai", "bộ": "bo", "lít": "lit", "cây": "cay"}) }} as don_vi,
            {{ clean_text("khu_vuc") }} as khu_vuc,
            {{ plain_number("gia_chua_vat", ",") }} as gia_chua_vat,
            {{ translated("dieu_kien_giao", {"NM": "tai_noi_san_xuat", "CH": "tai_cua_hang", "CT": "den_chan_cong_trinh"}) }} as dieu_kien_giao,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo,
            {{ clean_text("duong_dan") }} as duong_dan
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when thang is null then {{ reason("thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (thang = 'unreadable') then {{ reason("thang", "month", "Không đọc được tháng (ví dụ: tháng 3/2024)") }} end,
                    case when ma_vat_lieu is null then {{ reason("ma_vat_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_vat_lieu !~ '^VL[0-9]{2}[.][0-9]{4}$' then {{ reason("ma_vat_lieu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_vat_lieu is null then {{ reason("ten_vat_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_vat_lieu") }} then {{ reason("ten_vat_lieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_vat_lieu_received is null then {{ reason("nhom_vat_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_vat_lieu is null and nhom_vat_lieu_received is not null then {{ reason("nhom_vat_lieu", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("quy_cach") }} then {{ reason("quy_cach", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("tieu_chuan") }} then {{ reason("tieu_chuan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nha_san_xuat is null then {{ reason("nha_san_xuat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("nha_san_xuat") }} then {{ reason("nha_san_xuat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when don_vi_received is null then {{ reason("don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi is null and don_vi_received is not null then {{ reason("don_vi", "code", "Mã không có trong danh mục") }} end,
                    case when khu_vuc is null then {{ reason("khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when khu_vuc !~ '^(KV|H)[0-9]{2,3}$' then {{ reason("khu_vuc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gia_chua_vat is null then {{ reason("gia_chua_vat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_chua_vat", "integer") }} then {{ reason("gia_chua_vat", "integer", "Không phải số nguyên") }} end,
                    case when dieu_kien_giao_received is null then {{ reason("dieu_kien_giao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when dieu_kien_giao is null and dieu_kien_giao_received is not null then {{ reason("dieu_kien_giao", "code", "Mã không có trong danh mục") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cong_bo is null then {{ reason("ngay_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when {{ has_lost_letters("duong_dan") }} then {{ reason("duong_dan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', thang, ma_vat_lieu, khu_vuc),
            same_key as (partition by own_reasons = '{}', thang, ma_vat_lieu, khu_vuc order by _row_number)
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
    jsonb_build_object('thang', refused.thang, 'ma_vat_lieu', refused.ma_vat_lieu, 'khu_vuc', refused.khu_vuc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
