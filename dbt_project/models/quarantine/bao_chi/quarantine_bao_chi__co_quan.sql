-- Generated from catalog/systems/bao_chi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_chi", "co_quan") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("pham_vi") }} as pham_vi_received,
            {{ clean_text("loai_hinh_bao_chi") }} as loai_hinh_bao_chi_received,
            {{ clean_text("ky_han_phat_hanh") }} as ky_han_phat_hanh_received,
            {{ clean_text("nguon_danh_sach") }} as nguon_danh_sach_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("ma_co_quan") }} as ma_co_quan,
            {{ clean_text("ten_co_quan") }} as ten_co_quan,
            {{ translated("pham_vi", {"TW": "trung_uong", "DP": "dia_phuong"}) }} as pham_vi,
            {{ translated("loai_hinh_bao_chi", {"BI": "bao_in", "BDT": "bao_dien_tu", "TCI": "tap_chi_in", "TCDT": "tap_chi_dien_tu", "PT": "phat_thanh", "TH": "truyen_hinh", "DPT": "da_phuong_tien"}) }} as loai_hinh_bao_chi,
            {{ clean_text("co_quan_chu_quan") }} as co_quan_chu_quan,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_het_han,
            {{ clean_text("tinh_thanh_tru_so") }} as tinh_thanh_tru_so,
            {{ clean_text("ten_mien") }} as ten_mien,
            {{ translated("ky_han_phat_hanh", {"HN": "hang_ngay", "HT": "hang_tuan", "NT": "hai_tuan", "TH": "hang_thang", "QU": "hang_quy", "LT": "lien_tuc"}) }} as ky_han_phat_hanh,
            {{ clean_text("ngon_ngu") }} as ngon_ngu,
            {{ translated("nguon_danh_sach", {"BO": "bo_quan_ly", "TINH": "tinh"}) }} as nguon_danh_sach,
            {{ translated("tinh_trang", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "CD": "giai_the"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_quan is null then {{ reason("ma_co_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_quan !~ '^BCH[0-9]{4}$' then {{ reason("ma_co_quan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_quan is null then {{ reason("ten_co_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_quan") }} then {{ reason("ten_co_quan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when pham_vi_received is null then {{ reason("pham_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when pham_vi is null and pham_vi_received is not null then {{ reason("pham_vi", "code", "Mã không có trong danh mục") }} end,
                    case when loai_hinh_bao_chi_received is null then {{ reason("loai_hinh_bao_chi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh_bao_chi is null and loai_hinh_bao_chi_received is not null then {{ reason("loai_hinh_bao_chi", "code", "Mã không có trong danh mục") }} end,
                    case when co_quan_chu_quan is null then {{ reason("co_quan_chu_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_quan_chu_quan") }} then {{ reason("co_quan_chu_quan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when tinh_thanh_tru_so is null then {{ reason("tinh_thanh_tru_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("tinh_thanh_tru_so") }} then {{ reason("tinh_thanh_tru_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ten_mien !~ '^[a-z0-9.-]+[.]vn$' then {{ reason("ten_mien", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ky_han_phat_hanh is null and ky_han_phat_hanh_received is not null then {{ reason("ky_han_phat_hanh", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ngon_ngu") }} then {{ reason("ngon_ngu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nguon_danh_sach_received is null then {{ reason("nguon_danh_sach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nguon_danh_sach is null and nguon_danh_sach_received is not null then {{ reason("nguon_danh_sach", "code", "Mã không có trong danh mục") }} end,
                    case when tinh_trang_received is null then {{ reason("tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang is null and tinh_trang_received is not null then {{ reason("tinh_trang", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_co_quan),
            same_key as (partition by own_reasons = '{}', ma_co_quan order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_co_quan", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_co_quan", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_co_quan', refused.ma_co_quan) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
