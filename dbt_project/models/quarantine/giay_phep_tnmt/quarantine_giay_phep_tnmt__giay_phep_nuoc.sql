-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "giay_phep_nuoc") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_giay_phep") }} as loai_giay_phep_received,
            {{ clean_text("loai_chu_giay_phep") }} as loai_chu_giay_phep_received,
            {{ clean_text("muc_dich") }} as muc_dich_received,
            {{ clean_text("luu_vuc") }} as luu_vuc_received,
            {{ clean_text("don_vi_luu_luong") }} as don_vi_luu_luong_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("trang_thai_giay_phep") }} as trang_thai_giay_phep_received,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("loai_giay_phep", {"TDNDD": "tham_do_nuoc_duoi_dat", "KTNDD": "khai_thac_nuoc_duoi_dat", "KTNM": "khai_thac_nuoc_mat", "HNK": "hanh_nghe_khoan"}) }} as loai_giay_phep,
            {{ translated("loai_chu_giay_phep", {"TC": "to_chuc", "CN": "ca_nhan"}) }} as loai_chu_giay_phep,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("muc_dich", {"PD": "phat_dien", "SH": "cap_nuoc_sinh_hoat", "TUOI": "tuoi", "SX": "san_xuat_dich_vu", "HN": "hanh_nghe"}) }} as muc_dich,
            {{ clean_text("nguon_nuoc") }} as nguon_nuoc,
            {{ translated("luu_vuc", {"DA": "song_da", "MA": "song_ma", "NR": "nam_rom"}) }} as luu_vuc,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("luu_luong", ",") }} as luu_luong,
            {{ translated("don_vi_luu_luong", {"m3s": "m3_s", "m3ngd": "m3_ngay_dem"}) }} as don_vi_luu_luong,
            {{ plain_number("cong_suat_mw", ",") }} as cong_suat_mw,
            {{ plain_number("dong_chay_toi_thieu_m3_s", ",") }} as dong_chay_toi_thieu_m3_s,
            {{ plain_number("thoi_han_thang", ",") }} as thoi_han_thang,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("co_quan_cap", {"UBND": "ubnd_tinh", "SO": "so_chuyen_nganh", "BO": "bo"}) }} as co_quan_cap,
            {{ plain_number("tien_cap_quyen_dong", ",", factor="1000000") }} as tien_cap_quyen_dong,
            {{ translated("trang_thai_giay_phep", {"HL": "con_hieu_luc", "HH": "het_han", "TH": "thu_hoi"}) }} as trang_thai_giay_phep
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_phep !~ '^[0-9]{1,4}/[A-Z]+(-[A-Z]+)?$' then {{ reason("so_giay_phep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when loai_giay_phep_received is null then {{ reason("loai_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_giay_phep is null and loai_giay_phep_received is not null then {{ reason("loai_giay_phep", "code", "Mã không có trong danh mục") }} end,
                    case when loai_chu_giay_phep_received is null then {{ reason("loai_chu_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chu_giay_phep is null and loai_chu_giay_phep_received is not null then {{ reason("loai_chu_giay_phep", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}(-[0-9]{3})?$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when muc_dich_received is null then {{ reason("muc_dich", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_dich is null and muc_dich_received is not null then {{ reason("muc_dich", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("nguon_nuoc") }} then {{ reason("nguon_nuoc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when luu_vuc_received is null then {{ reason("luu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when luu_vuc is null and luu_vuc_received is not null then {{ reason("luu_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("luu_luong", "decimal") }} then {{ reason("luu_luong", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when don_vi_luu_luong is null and don_vi_luu_luong_received is not null then {{ reason("don_vi_luu_luong", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("cong_suat_mw", "decimal") }} then {{ reason("cong_suat_mw", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dong_chay_toi_thieu_m3_s", "decimal") }} then {{ reason("dong_chay_toi_thieu_m3_s", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when thoi_han_thang is null then {{ reason("thoi_han_thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("thoi_han_thang", "integer") }} then {{ reason("thoi_han_thang", "integer", "Không phải số nguyên") }} end,
                    case when ngay_het_han is null then {{ reason("ngay_het_han", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("tien_cap_quyen_dong", "integer") }} then {{ reason("tien_cap_quyen_dong", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when trang_thai_giay_phep_received is null then {{ reason("trang_thai_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai_giay_phep is null and trang_thai_giay_phep_received is not null then {{ reason("trang_thai_giay_phep", "code", "Mã không có trong danh mục") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_phep, ngay_cap),
            same_key as (partition by own_reasons = '{}', so_giay_phep, ngay_cap order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_giay_phep", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_giay_phep", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_giay_phep', refused.so_giay_phep, 'ngay_cap', refused.ngay_cap) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
