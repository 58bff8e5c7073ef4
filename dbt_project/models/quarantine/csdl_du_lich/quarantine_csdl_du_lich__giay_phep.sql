-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "giay_phep") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_giay_phep") }} as loai_giay_phep_received,
            {{ clean_text("pham_vi") }} as pham_vi_received,
            {{ clean_text("hinh_thuc_cap") }} as hinh_thuc_cap_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("ly_do_thu_hoi") }} as ly_do_thu_hoi_received,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ plain_number("lan_cap", ".") }} as lan_cap,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("loai_giay_phep", {"QT": "lu_hanh_quoc_te", "ND": "lu_hanh_noi_dia"}) }} as loai_giay_phep,
            {{ translated("pham_vi", {"N": "noi_dia", "V": "khach_vao", "R": "khach_ra", "VR": "khach_vao_va_ra"}) }} as pham_vi,
            {{ translated("hinh_thuc_cap", {"M": "cap_moi", "L": "cap_lai", "D": "cap_doi"}) }} as hinh_thuc_cap,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("co_quan_cap", {"SO": "so_vhttdl", "TCDL": "tong_cuc_du_lich", "CDL": "cuc_du_lich_quoc_gia"}) }} as co_quan_cap,
            {{ plain_number("tien_ky_quy", ".", factor="1000000") }} as tien_ky_quy,
            {{ clean_text("ngan_hang_ky_quy") }} as ngan_hang_ky_quy,
            {{ translated("tinh_trang", {"HL": "con_hieu_luc", "TT": "da_thay_the", "TH": "da_thu_hoi"}) }} as tinh_trang,
            {{ iso_date("ngay_thu_hoi", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thu_hoi,
            {{ clean_text("so_quyet_dinh_thu_hoi") }} as so_quyet_dinh_thu_hoi,
            {{ translated("ly_do_thu_hoi", {"1": "doanh_nghiep_cham_dut", "2": "khong_du_dieu_kien", "3": "vi_pham"}) }} as ly_do_thu_hoi,
            {{ clean_text("lien_ket") }} as lien_ket
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when lan_cap is null then {{ reason("lan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("lan_cap", "integer") }} then {{ reason("lan_cap", "integer", "Không phải số nguyên") }} end,
                    case when ma_so_doanh_nghiep is null then {{ reason("ma_so_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}(-[0-9]{3})?$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_giay_phep_received is null then {{ reason("loai_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_giay_phep is null and loai_giay_phep_received is not null then {{ reason("loai_giay_phep", "code", "Mã không có trong danh mục") }} end,
                    case when pham_vi_received is null then {{ reason("pham_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when pham_vi is null and pham_vi_received is not null then {{ reason("pham_vi", "code", "Mã không có trong danh mục") }} end,
                    case when hinh_thuc_cap_received is null then {{ reason("hinh_thuc_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc_cap is null and hinh_thuc_cap_received is not null then {{ reason("hinh_thuc_cap", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("tien_ky_quy", "integer") }} then {{ reason("tien_ky_quy", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when {{ has_lost_letters("ngan_hang_ky_quy") }} then {{ reason("ngan_hang_ky_quy", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when tinh_trang_received is null then {{ reason("tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang is null and tinh_trang_received is not null then {{ reason("tinh_trang", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("ngay_thu_hoi", "date") }} then {{ reason("ngay_thu_hoi", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh_thu_hoi") }} then {{ reason("so_quyet_dinh_thu_hoi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ly_do_thu_hoi is null and ly_do_thu_hoi_received is not null then {{ reason("ly_do_thu_hoi", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("lien_ket") }} then {{ reason("lien_ket", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_phep, lan_cap),
            same_key as (partition by own_reasons = '{}', so_giay_phep, lan_cap order by _row_number)
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
    jsonb_build_object('so_giay_phep', refused.so_giay_phep, 'lan_cap', refused.lan_cap) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
