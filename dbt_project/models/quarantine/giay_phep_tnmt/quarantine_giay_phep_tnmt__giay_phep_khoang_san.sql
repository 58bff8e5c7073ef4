-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "giay_phep_khoang_san") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_giay_phep") }} as loai_giay_phep_received,
            {{ clean_text("loai_khoang_san") }} as loai_khoang_san_received,
            {{ clean_text("don_vi_cong_suat") }} as don_vi_cong_suat_received,
            {{ clean_text("phuong_phap_khai_thac") }} as phuong_phap_khai_thac_received,
            {{ clean_text("trang_thai_giay_phep") }} as trang_thai_giay_phep_received,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("loai_giay_phep", {"TD": "tham_do", "KT": "khai_thac"}) }} as loai_giay_phep,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_khu_vuc") }} as ma_khu_vuc,
            {{ translated("loai_khoang_san", {"DAVXD": "da_vlxd", "CATSOI": "cat_soi", "SETGN": "set_gach_ngoi", "DATSL": "dat_san_lap", "CHIKEM": "chi_kem", "THAN": "than", "NKHOANG": "nuoc_khoang_nong", "DONG": "dong"}) }} as loai_khoang_san,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("cong_suat_nam", ",") }} as cong_suat_nam,
            {{ translated("don_vi_cong_suat", {"m3": "m3_nam", "tan": "tan_nam"}) }} as don_vi_cong_suat,
            {{ translated("phuong_phap_khai_thac", {"LT": "lo_thien", "HL": "ham_lo"}) }} as phuong_phap_khai_thac,
            {{ plain_number("thoi_han_thang", ",") }} as thoi_han_thang,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ clean_text("co_quan_cap") }} as co_quan_cap,
            {{ clean_text("so_quyet_dinh_dtm") }} as so_quyet_dinh_dtm,
            {{ iso_date("ngay_quyet_dinh_dtm", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh_dtm,
            {{ plain_number("tien_cap_quyen_dong", ",", factor="1000000") }} as tien_cap_quyen_dong,
            {{ plain_number("ky_quy_phuc_hoi_dong", ",", factor="1000000") }} as ky_quy_phuc_hoi_dong,
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
                    case when ten_to_chuc is null then {{ reason("ten_to_chuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}(-[0-9]{3})?$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_khu_vuc is null then {{ reason("ma_khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_khu_vuc !~ '^KS[0-9]{3,5}$' then {{ reason("ma_khu_vuc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_khoang_san_received is null then {{ reason("loai_khoang_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_khoang_san is null and loai_khoang_san_received is not null then {{ reason("loai_khoang_san", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when dien_tich_ha is null then {{ reason("dien_tich_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("cong_suat_nam", "decimal") }} then {{ reason("cong_suat_nam", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when don_vi_cong_suat is null and don_vi_cong_suat_received is not null then {{ reason("don_vi_cong_suat", "code", "Mã không có trong danh mục") }} end,
                    case when phuong_phap_khai_thac is null and phuong_phap_khai_thac_received is not null then {{ reason("phuong_phap_khai_thac", "code", "Mã không có trong danh mục") }} end,
                    case when thoi_han_thang is null then {{ reason("thoi_han_thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("thoi_han_thang", "integer") }} then {{ reason("thoi_han_thang", "integer", "Không phải số nguyên") }} end,
                    case when ngay_het_han is null then {{ reason("ngay_het_han", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_cap is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_quan_cap") }} then {{ reason("co_quan_cap", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_quyet_dinh_dtm !~ '^[0-9]{1,4}/QĐ-[A-ZĐ]+$' then {{ reason("so_quyet_dinh_dtm", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("ngay_quyet_dinh_dtm", "date") }} then {{ reason("ngay_quyet_dinh_dtm", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("tien_cap_quyen_dong", "integer") }} then {{ reason("tien_cap_quyen_dong", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when {{ is_no("ky_quy_phuc_hoi_dong", "integer") }} then {{ reason("ky_quy_phuc_hoi_dong", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
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
