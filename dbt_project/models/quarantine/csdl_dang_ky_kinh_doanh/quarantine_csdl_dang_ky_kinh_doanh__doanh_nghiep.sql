-- Generated from catalog/systems/csdl_dang_ky_kinh_doanh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dang_ky_kinh_doanh", "doanh_nghiep") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_hinh") }} as loai_hinh_received,
            {{ clean_text("he_nganh") }} as he_nganh_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ translated("loai_hinh", {"TN1": "tnhh1tv", "TN2": "tnhh2tv", "CP": "co_phan", "DNTN": "tu_nhan", "HD": "hop_danh"}) }} as loai_hinh,
            {{ iso_date("ngay_dang_ky_lan_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky_lan_dau,
            {{ iso_date("ngay_thay_doi_gan_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thay_doi_gan_nhat,
            {{ plain_number("so_lan_thay_doi", ".") }} as so_lan_thay_doi,
            {{ clean_text("nganh_chinh_ma") }} as nganh_chinh_ma,
            {{ clean_text("nganh_chinh_ten") }} as nganh_chinh_ten,
            {{ translated("he_nganh", {"2018": "vsic_2018", "2025": "vsic_2025"}) }} as he_nganh,
            {{ plain_number("von_dieu_le", ",") }} as von_dieu_le,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("trang_thai", {"01": "dang_hoat_dong", "02": "tam_ngung", "03": "khong_con_tai_dia_chi", "04": "dang_giai_the", "05": "da_giai_the", "06": "bi_thu_hoi"}) }} as trang_thai,
            {{ iso_date("ngay_trang_thai", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_so_doanh_nghiep is null then {{ reason("ma_so_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_doanh_nghiep is null then {{ reason("ten_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_doanh_nghiep") }} then {{ reason("ten_doanh_nghiep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_hinh_received is null then {{ reason("loai_hinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh is null and loai_hinh_received is not null then {{ reason("loai_hinh", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_dang_ky_lan_dau is null then {{ reason("ngay_dang_ky_lan_dau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_dang_ky_lan_dau", "date") }} then {{ reason("ngay_dang_ky_lan_dau", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_thay_doi_gan_nhat", "date") }} then {{ reason("ngay_thay_doi_gan_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when so_lan_thay_doi is null then {{ reason("so_lan_thay_doi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_lan_thay_doi", "integer") }} then {{ reason("so_lan_thay_doi", "integer", "Không phải số nguyên") }} end,
                    case when nganh_chinh_ma is null then {{ reason("nganh_chinh_ma", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nganh_chinh_ma !~ '^[0-9]{5}$' then {{ reason("nganh_chinh_ma", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nganh_chinh_ten is null then {{ reason("nganh_chinh_ten", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("nganh_chinh_ten") }} then {{ reason("nganh_chinh_ten", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when he_nganh_received is null then {{ reason("he_nganh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when he_nganh is null and he_nganh_received is not null then {{ reason("he_nganh", "code", "Mã không có trong danh mục") }} end,
                    case when von_dieu_le is null then {{ reason("von_dieu_le", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("von_dieu_le", "integer") }} then {{ reason("von_dieu_le", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_trang_thai is null then {{ reason("ngay_trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_trang_thai", "date") }} then {{ reason("ngay_trang_thai", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_so_doanh_nghiep),
            same_key as (partition by own_reasons = '{}', ma_so_doanh_nghiep order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_so_doanh_nghiep", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_so_doanh_nghiep", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_so_doanh_nghiep', refused.ma_so_doanh_nghiep) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
