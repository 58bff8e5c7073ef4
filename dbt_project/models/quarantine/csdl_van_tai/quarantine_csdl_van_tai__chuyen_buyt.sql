-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "chuyen_buyt") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("chieu") }} as chieu_received,
            {{ clean_text("ngay_chay") }} as ngay_chay_received,
            {{ clean_text("ma_tuyen_buyt") }} as ma_tuyen_buyt,
            {{ translated("chieu", {"D": "di", "V": "ve"}) }} as chieu,
            {{ translated("ngay_chay", {"T": "ngay_thuong", "C": "cuoi_tuan"}) }} as ngay_chay,
            {{ clean_text("gio_xuat_ben") }} as gio_xuat_ben,
            {{ plain_number("thoi_gian_chay_phut", ".") }} as thoi_gian_chay_phut
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_tuyen_buyt is null then {{ reason("ma_tuyen_buyt", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_tuyen_buyt !~ '^DB-[0-9]{2,3}$' then {{ reason("ma_tuyen_buyt", "pattern", "Không đúng mẫu quy định") }} end,
                    case when chieu_received is null then {{ reason("chieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when chieu is null and chieu_received is not null then {{ reason("chieu", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_chay_received is null then {{ reason("ngay_chay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ngay_chay is null and ngay_chay_received is not null then {{ reason("ngay_chay", "code", "Mã không có trong danh mục") }} end,
                    case when gio_xuat_ben is null then {{ reason("gio_xuat_ben", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when gio_xuat_ben !~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' then {{ reason("gio_xuat_ben", "pattern", "Không đúng mẫu quy định") }} end,
                    case when thoi_gian_chay_phut is null then {{ reason("thoi_gian_chay_phut", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("thoi_gian_chay_phut", "integer") }} then {{ reason("thoi_gian_chay_phut", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_tuyen_buyt, chieu, ngay_chay, gio_xuat_ben),
            same_key as (partition by own_reasons = '{}', ma_tuyen_buyt, chieu, ngay_chay, gio_xuat_ben order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_tuyen_buyt", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_tuyen_buyt", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_tuyen_buyt', refused.ma_tuyen_buyt, 'chieu', refused.chieu, 'ngay_chay', refused.ngay_chay, 'gio_xuat_ben', refused.gio_xuat_ben) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
