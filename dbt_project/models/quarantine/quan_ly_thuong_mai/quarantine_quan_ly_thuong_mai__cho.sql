-- Generated from catalog/systems/quan_ly_thuong_mai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_ly_thuong_mai", "cho") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("hang_cho") }} as hang_cho_received,
            {{ clean_text("ket_cau") }} as ket_cau_received,
            {{ clean_text("hinh_thuc_hop") }} as hinh_thuc_hop_received,
            {{ clean_text("la_cho_bien_gioi") }} as la_cho_bien_gioi_received,
            {{ clean_text("mo_hinh_quan_ly") }} as mo_hinh_quan_ly_received,
            {{ clean_text("dat_nong_thon_moi") }} as dat_nong_thon_moi_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_cho") }} as ma_cho,
            {{ clean_text("ten_cho") }} as ten_cho,
            {{ translated("hang_cho", {"1": "hang_1", "2": "hang_2", "3": "hang_3"}) }} as hang_cho,
            {{ translated("ket_cau", {"KC": "kien_co", "BKC": "ban_kien_co", "T": "tam"}) }} as ket_cau,
            {{ translated("hinh_thuc_hop", {"Hằng ngày": "hang_ngay", "Phiên": "theo_phien"}) }} as hinh_thuc_hop,
            {{ clean_text("lich_phien") }} as lich_phien,
            {{ translated("la_cho_bien_gioi", {"X": "co", "0": "khong"}) }} as la_cho_bien_gioi,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ plain_number("vi_do", ",") }} as vi_do,
            {{ plain_number("kinh_do", ",") }} as kinh_do,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ plain_number("so_diem_kinh_doanh", ",") }} as so_diem_kinh_doanh,
            {{ plain_number("so_diem_co_dinh", ",") }} as so_diem_co_dinh,
            {{ plain_number("so_ho_kinh_doanh", ",") }} as so_ho_kinh_doanh,
            {{ translated("mo_hinh_quan_ly", {"BQL": "ban_quan_ly", "TQL": "to_quan_ly", "DN": "doanh_nghiep", "HTX": "hop_tac_xa", "UBND": "uy_ban_nhan_dan_xa"}) }} as mo_hinh_quan_ly,
            {{ plain_number("nam_xay_dung", ",") }} as nam_xay_dung,
            {{ translated("dat_nong_thon_moi", {"Đạt": "dat", "Chưa đạt": "chua_dat", "Không áp dụng": "khong_ap_dung"}) }} as dat_nong_thon_moi,
            {{ translated("trang_thai", {"HĐ": "dang_hoat_dong", "TN": "tam_ngung", "XB": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_cho is null then {{ reason("ma_cho", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_cho !~ '^CHO[0-9]{4}$' then {{ reason("ma_cho", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_cho is null then {{ reason("ten_cho", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_cho") }} then {{ reason("ten_cho", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when hang_cho_received is null then {{ reason("hang_cho", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hang_cho is null and hang_cho_received is not null then {{ reason("hang_cho", "code", "Mã không có trong danh mục") }} end,
                    case when ket_cau_received is null then {{ reason("ket_cau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ket_cau is null and ket_cau_received is not null then {{ reason("ket_cau", "code", "Mã không có trong danh mục") }} end,
                    case when hinh_thuc_hop_received is null then {{ reason("hinh_thuc_hop", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc_hop is null and hinh_thuc_hop_received is not null then {{ reason("hinh_thuc_hop", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("lich_phien") }} then {{ reason("lich_phien", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when la_cho_bien_gioi_received is null then {{ reason("la_cho_bien_gioi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when la_cho_bien_gioi is null and la_cho_bien_gioi_received is not null then {{ reason("la_cho_bien_gioi", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when dien_tich_m2 is null then {{ reason("dien_tich_m2", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_m2", "decimal") }} then {{ reason("dien_tich_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_diem_kinh_doanh is null then {{ reason("so_diem_kinh_doanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_diem_kinh_doanh", "integer") }} then {{ reason("so_diem_kinh_doanh", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_diem_co_dinh", "integer") }} then {{ reason("so_diem_co_dinh", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_ho_kinh_doanh", "integer") }} then {{ reason("so_ho_kinh_doanh", "integer", "Không phải số nguyên") }} end,
                    case when mo_hinh_quan_ly_received is null then {{ reason("mo_hinh_quan_ly", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when mo_hinh_quan_ly is null and mo_hinh_quan_ly_received is not null then {{ reason("mo_hinh_quan_ly", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("nam_xay_dung", "integer") }} then {{ reason("nam_xay_dung", "integer", "Không phải số nguyên") }} end,
                    case when dat_nong_thon_moi is null and dat_nong_thon_moi_received is not null then {{ reason("dat_nong_thon_moi", "code", "Mã không có trong danh mục") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc số ngày của Excel (hệ 1900)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_cho),
            same_key as (partition by own_reasons = '{}', ma_cho order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_cho", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_cho", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_cho', refused.ma_cho) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
