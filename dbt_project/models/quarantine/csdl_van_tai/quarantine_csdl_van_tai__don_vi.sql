-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "don_vi") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_don_vi") }} as loai_don_vi_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ translated("loai_don_vi", {"DN": "doanh_nghiep", "HTX": "hop_tac_xa", "HKD": "ho_kinh_doanh"}) }} as loai_don_vi,
            {{ clean_text("ten_don_vi") }} as ten_don_vi,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ translated("co_quan_cap", {"GTVT": "so_gtvt", "XD": "so_xay_dung"}) }} as co_quan_cap,
            {{ iso_date("ngay_cap_lan_dau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_lan_dau,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ plain_number("lan_cap", ".") }} as lan_cap,
            {{ plain_number("tong_so_xe", ".") }} as tong_so_xe,
            {{ translated("trang_thai", {"HL": "con_hieu_luc", "DC": "bi_dinh_chi", "TH": "bi_thu_hoi"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_phep !~ '^27[0-9]{5}$' then {{ reason("so_giay_phep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_don_vi_received is null then {{ reason("loai_don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_don_vi is null and loai_don_vi_received is not null then {{ reason("loai_don_vi", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("ten_don_vi") }} then {{ reason("ten_don_vi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_lan_dau is null then {{ reason("ngay_cap_lan_dau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_lan_dau", "date") }} then {{ reason("ngay_cap_lan_dau", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("lan_cap", "integer") }} then {{ reason("lan_cap", "integer", "Không phải số nguyên") }} end,
                    case when tong_so_xe is null then {{ reason("tong_so_xe", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_so_xe", "integer") }} then {{ reason("tong_so_xe", "integer", "Không phải số nguyên") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_phep),
            same_key as (partition by own_reasons = '{}', so_giay_phep order by _row_number)
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
    jsonb_build_object('so_giay_phep', refused.so_giay_phep) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
