-- Generated from catalog/systems/giay_phep_tnmt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("giay_phep_tnmt", "giay_phep_moi_truong") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("hinh_thuc_cap") }} as hinh_thuc_cap_received,
            {{ clean_text("linh_vuc_du_an") }} as linh_vuc_du_an_received,
            {{ clean_text("nhom_moi_truong") }} as nhom_moi_truong_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("trang_thai_giay_phep") }} as trang_thai_giay_phep_received,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("hinh_thuc_cap", {"CM": "cap_moi", "CL": "cap_lai", "DC": "dieu_chinh"}) }} as hinh_thuc_cap,
            {{ clean_text("ten_chu_du_an") }} as ten_chu_du_an,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("linh_vuc_du_an", {"KS": "khai_khoang", "TD": "thuy_dien", "CB": "che_bien_nong_san", "CT": "xu_ly_chat_thai", "DV": "dich_vu", "CN": "san_xuat", "NN": "lam_nghiep", "HT": "ha_tang"}) }} as linh_vuc_du_an,
            {{ translated("nhom_moi_truong", {"I": "nhom_i", "II": "nhom_ii", "III": "nhom_iii"}) }} as nhom_moi_truong,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("so_quyet_dinh_dtm") }} as so_quyet_dinh_dtm,
            {{ iso_date("ngay_quyet_dinh_dtm", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh_dtm,
            {{ plain_number("luu_luong_nuoc_thai", ",") }} as luu_luong_nuoc_thai,
            {{ clean_text("nguon_tiep_nhan") }} as nguon_tiep_nhan,
            {{ plain_number("so_nguon_khi_thai", ",") }} as so_nguon_khi_thai,
            {{ plain_number("ctnh_kg_nam", ",") }} as ctnh_kg_nam,
            {{ plain_number("thoi_han_thang", ",") }} as thoi_han_thang,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("co_quan_cap", {"UBND": "ubnd_tinh", "HUYEN": "ubnd_huyen", "BO": "bo"}) }} as co_quan_cap,
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
                    case when hinh_thuc_cap_received is null then {{ reason("hinh_thuc_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc_cap is null and hinh_thuc_cap_received is not null then {{ reason("hinh_thuc_cap", "code", "Mã không có trong danh mục") }} end,
                    case when ten_chu_du_an is null then {{ reason("ten_chu_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_chu_du_an") }} then {{ reason("ten_chu_du_an", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}(-[0-9]{3})?$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_so is null then {{ reason("ten_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when linh_vuc_du_an_received is null then {{ reason("linh_vuc_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when linh_vuc_du_an is null and linh_vuc_du_an_received is not null then {{ reason("linh_vuc_du_an", "code", "Mã không có trong danh mục") }} end,
                    case when nhom_moi_truong_received is null then {{ reason("nhom_moi_truong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_moi_truong is null and nhom_moi_truong_received is not null then {{ reason("nhom_moi_truong", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_quyet_dinh_dtm !~ '^[0-9]{1,4}/QĐ-[A-ZĐ]+$' then {{ reason("so_quyet_dinh_dtm", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("ngay_quyet_dinh_dtm", "date") }} then {{ reason("ngay_quyet_dinh_dtm", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("luu_luong_nuoc_thai", "decimal") }} then {{ reason("luu_luong_nuoc_thai", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ has_lost_letters("nguon_tiep_nhan") }} then {{ reason("nguon_tiep_nhan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("so_nguon_khi_thai", "integer") }} then {{ reason("so_nguon_khi_thai", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("ctnh_kg_nam", "decimal") }} then {{ reason("ctnh_kg_nam", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when thoi_han_thang is null then {{ reason("thoi_han_thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("thoi_han_thang", "integer") }} then {{ reason("thoi_han_thang", "integer", "Không phải số nguyên") }} end,
                    case when ngay_het_han is null then {{ reason("ngay_het_han", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
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
