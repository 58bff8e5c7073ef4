-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "bieu_do") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("chieu") }} as chieu_received,
            {{ clean_text("ngay_chay") }} as ngay_chay_received,
            {{ clean_text("hang_xe") }} as hang_xe_received,
            {{ clean_text("ma_tuyen") }} as ma_tuyen,
            {{ translated("chieu", {"D": "di", "V": "ve"}) }} as chieu,
            {{ clean_text("gio_xuat_ben") }} as gio_xuat_ben,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ translated("ngay_chay", {"1": "hang_ngay", "2": "cach_nhat", "3": "cuoi_tuan"}) }} as ngay_chay,
            {{ translated("hang_xe", {"GN": "ghe_ngoi", "GI": "giuong_nam", "PH": "giuong_phong"}) }} as hang_xe,
            {{ plain_number("so_cho", ".") }} as so_cho,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_tuyen is null then {{ reason("ma_tuyen", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_tuyen !~ '^[0-9]{4}[.][0-9]{4}[.][A-Z]$' then {{ reason("ma_tuyen", "pattern", "Không đúng mẫu quy định") }} end,
                    case when chieu_received is null then {{ reason("chieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when chieu is null and chieu_received is not null then {{ reason("chieu", "code", "Mã không có trong danh mục") }} end,
                    case when gio_xuat_ben is null then {{ reason("gio_xuat_ben", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when gio_xuat_ben !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' then {{ reason("gio_xuat_ben", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_giay_phep !~ '^27[0-9]{5}$' then {{ reason("so_giay_phep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_chay_received is null then {{ reason("ngay_chay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ngay_chay is null and ngay_chay_received is not null then {{ reason("ngay_chay", "code", "Mã không có trong danh mục") }} end,
                    case when hang_xe_received is null then {{ reason("hang_xe", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hang_xe is null and hang_xe_received is not null then {{ reason("hang_xe", "code", "Mã không có trong danh mục") }} end,
                    case when so_cho is null then {{ reason("so_cho", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_cho", "integer") }} then {{ reason("so_cho", "integer", "Không phải số nguyên") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_tuyen, chieu, gio_xuat_ben),
            same_key as (partition by own_reasons = '{}', ma_tuyen, chieu, gio_xuat_ben order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_tuyen", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_tuyen", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_tuyen', refused.ma_tuyen, 'chieu', refused.chieu, 'gio_xuat_ben', refused.gio_xuat_ben) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
