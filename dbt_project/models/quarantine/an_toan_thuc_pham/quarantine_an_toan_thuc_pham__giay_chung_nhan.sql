-- Generated from catalog/systems/an_toan_thuc_pham.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("an_toan_thuc_pham", "giay_chung_nhan") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_giay") }} as loai_giay_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("ly_do_thu_hoi") }} as ly_do_thu_hoi_received,
            {{ clean_text("so_giay_chung_nhan") }} as so_giay_chung_nhan,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("loai_giay", {"ĐĐK": "du_dieu_kien", "GMP": "gmp"}) }} as loai_giay,
            {{ clean_text("pham_vi") }} as pham_vi,
            {{ translated("co_quan_cap", {"CC ATVSTP": "chi_cuc", "Sở Y tế": "so_y_te", "Cục ATTP - BYT": "cuc_attp"}) }} as co_quan_cap,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ iso_date("ngay_thu_hoi", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thu_hoi,
            {{ translated("ly_do_thu_hoi", {"Ngừng KD": "ngung_kinh_doanh", "Vi phạm": "vi_pham", "Đổi tên/địa chỉ": "thay_doi_thong_tin"}) }} as ly_do_thu_hoi
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_chung_nhan is null then {{ reason("so_giay_chung_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_chung_nhan !~ '^[0-9]{1,5}/20[0-9]{2}/(ATTP-CNĐK|GMP-ATTP)$' then {{ reason("so_giay_chung_nhan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^TP11[0-9]{5}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_giay_received is null then {{ reason("loai_giay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_giay is null and loai_giay_received is not null then {{ reason("loai_giay", "code", "Mã không có trong danh mục") }} end,
                    case when pham_vi is null then {{ reason("pham_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("pham_vi") }} then {{ reason("pham_vi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_het_han is null then {{ reason("ngay_het_han", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_thu_hoi", "date") }} then {{ reason("ngay_thu_hoi", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ly_do_thu_hoi is null and ly_do_thu_hoi_received is not null then {{ reason("ly_do_thu_hoi", "code", "Mã không có trong danh mục") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_chung_nhan),
            same_key as (partition by own_reasons = '{}', so_giay_chung_nhan order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_giay_chung_nhan", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_giay_chung_nhan", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_giay_chung_nhan', refused.so_giay_chung_nhan) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
