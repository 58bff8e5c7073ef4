-- Generated from catalog/systems/quyen_tac_gia.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quyen_tac_gia", "chung_nhan") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("hinh_thuc_cap") }} as hinh_thuc_cap_received,
            {{ clean_text("loai_tac_pham") }} as loai_tac_pham_received,
            {{ clean_text("loai_chu_so_huu") }} as loai_chu_so_huu_received,
            {{ clean_text("hieu_luc") }} as hieu_luc_received,
            {{ clean_text("so_chung_nhan") }} as so_chung_nhan,
            {{ iso_date("ngay_cap", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cap,
            {{ translated("hinh_thuc_cap", {"MOI": "cap_moi", "LAI": "cap_lai", "DOI": "cap_doi"}) }} as hinh_thuc_cap,
            {{ clean_text("ten_tac_pham") }} as ten_tac_pham,
            {{ translated("loai_tac_pham", {"VH": "van_hoc_khoa_hoc", "AN": "am_nhac", "MT": "my_thuat", "MTUD": "my_thuat_ung_dung", "NA": "nhiep_anh", "DA": "dien_anh", "SK": "san_khau", "PM": "chuong_trinh_may_tinh", "BG": "bai_giang_bai_noi", "VDG": "van_nghe_dan_gian"}) }} as loai_tac_pham,
            {{ translated("loai_chu_so_huu", {"TC": "to_chuc", "CN": "ca_nhan"}) }} as loai_chu_so_huu,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ plain_number("so_tac_gia", ".") }} as so_tac_gia,
            {{ iso_date("ngay_hoan_thanh", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_hoan_thanh,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo,
            {{ translated("hieu_luc", {"1": "con_hieu_luc", "2": "da_thay_the", "0": "da_thu_hoi"}) }} as hieu_luc,
            {{ clean_text("lien_ket") }} as lien_ket
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_chung_nhan is null then {{ reason("so_chung_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_chung_nhan !~ '^[0-9]+/[0-9]{4}/QTG$' then {{ reason("so_chung_nhan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when hinh_thuc_cap_received is null then {{ reason("hinh_thuc_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc_cap is null and hinh_thuc_cap_received is not null then {{ reason("hinh_thuc_cap", "code", "Mã không có trong danh mục") }} end,
                    case when ten_tac_pham is null then {{ reason("ten_tac_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_tac_pham") }} then {{ reason("ten_tac_pham", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_tac_pham_received is null then {{ reason("loai_tac_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_tac_pham is null and loai_tac_pham_received is not null then {{ reason("loai_tac_pham", "code", "Mã không có trong danh mục") }} end,
                    case when loai_chu_so_huu_received is null then {{ reason("loai_chu_so_huu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chu_so_huu is null and loai_chu_so_huu_received is not null then {{ reason("loai_chu_so_huu", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_to_chuc") }} then {{ reason("ten_to_chuc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}(-[0-9]{3})?$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_tac_gia is null then {{ reason("so_tac_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_tac_gia", "integer") }} then {{ reason("so_tac_gia", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("ngay_hoan_thanh", "date") }} then {{ reason("ngay_hoan_thanh", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when hieu_luc_received is null then {{ reason("hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hieu_luc is null and hieu_luc_received is not null then {{ reason("hieu_luc", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', so_chung_nhan),
            same_key as (partition by own_reasons = '{}', so_chung_nhan order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_chung_nhan", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_chung_nhan", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_chung_nhan', refused.so_chung_nhan) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
