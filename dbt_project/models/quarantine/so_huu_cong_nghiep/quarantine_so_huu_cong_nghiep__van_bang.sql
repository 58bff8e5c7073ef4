-- Generated from catalog/systems/so_huu_cong_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("so_huu_cong_nghiep", "van_bang") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_doi_tuong") }} as loai_doi_tuong_received,
            {{ clean_text("loai_chu") }} as loai_chu_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("so_van_bang") }} as so_van_bang,
            {{ translated("loai_doi_tuong", {"SC": "sang_che", "GP": "giai_phap_huu_ich", "KD": "kieu_dang_cong_nghiep", "NH": "nhan_hieu", "NT": "nhan_hieu_tap_the", "CN": "nhan_hieu_chung_nhan", "DL": "chi_dan_dia_ly"}) }} as loai_doi_tuong,
            {{ clean_text("ten_doi_tuong") }} as ten_doi_tuong,
            {{ clean_text("so_don") }} as so_don,
            {{ iso_date("ngay_nop_don", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_nop_don,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ clean_text("nhom_hang_hoa") }} as nhom_hang_hoa,
            {{ translated("loai_chu", {"TC": "to_chuc", "CN": "ca_nhan"}) }} as loai_chu,
            {{ clean_text("chu_van_bang") }} as chu_van_bang,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text(without_apostrophe("ma_xa")) }} as ma_xa,
            {{ translated("tinh_trang", {"HL": "con_hieu_luc", "HH": "het_thoi_han", "CD": "cham_dut", "HB": "huy_bo"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_van_bang is null then {{ reason("so_van_bang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_van_bang !~ '^[1-6]-[0-9]{7}-[0-9]{3}$' then {{ reason("so_van_bang", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_doi_tuong_received is null then {{ reason("loai_doi_tuong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_doi_tuong is null and loai_doi_tuong_received is not null then {{ reason("loai_doi_tuong", "code", "Mã không có trong danh mục") }} end,
                    case when ten_doi_tuong is null then {{ reason("ten_doi_tuong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_doi_tuong") }} then {{ reason("ten_doi_tuong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_don is null then {{ reason("so_don", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_don !~ '^[1-6]-[0-9]{4}-[0-9]{5}$' then {{ reason("so_don", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_nop_don is null then {{ reason("ngay_nop_don", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_nop_don", "date") }} then {{ reason("ngay_nop_don", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when nhom_hang_hoa !~ '^[0-9]{2}(, [0-9]{2})*$' then {{ reason("nhom_hang_hoa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_chu_received is null then {{ reason("loai_chu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chu is null and loai_chu_received is not null then {{ reason("loai_chu", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("chu_van_bang") }} then {{ reason("chu_van_bang", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when tinh_trang_received is null then {{ reason("tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang is null and tinh_trang_received is not null then {{ reason("tinh_trang", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', so_van_bang),
            same_key as (partition by own_reasons = '{}', so_van_bang order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_van_bang", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_van_bang", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_van_bang', refused.so_van_bang) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
