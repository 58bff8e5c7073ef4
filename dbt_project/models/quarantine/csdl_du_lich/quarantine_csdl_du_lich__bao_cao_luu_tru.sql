-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "bao_cao_luu_tru") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_co_so") }} as loai_co_so_received,
            {{ month_text("thang") }} as thang,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("loai_co_so", {"KS": "khach_san", "NN": "nha_nghi", "HS": "homestay", "NK": "nha_khach", "BT": "khu_nghi_duong"}) }} as loai_co_so,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("so_phong", ".") }} as so_phong,
            {{ plain_number("so_khach", ".") }} as so_khach,
            {{ plain_number("so_khach_quoc_te", ".") }} as so_khach_quoc_te,
            {{ plain_number("so_ngay_khach", ".") }} as so_ngay_khach,
            {{ plain_number("so_ngay_phong", ".") }} as so_ngay_phong,
            {{ iso_date("ngay_chot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when thang is null then {{ reason("thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (thang = 'unreadable') then {{ reason("thang", "month", "Không đọc được tháng (ví dụ: tháng 3/2024)") }} end,
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^LT11[0-9]{5}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_co_so_received is null then {{ reason("loai_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_co_so is null and loai_co_so_received is not null then {{ reason("loai_co_so", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_phong is null then {{ reason("so_phong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_phong", "integer") }} then {{ reason("so_phong", "integer", "Không phải số nguyên") }} end,
                    case when so_khach is null then {{ reason("so_khach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_khach", "integer") }} then {{ reason("so_khach", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_khach_quoc_te", "integer") }} then {{ reason("so_khach_quoc_te", "integer", "Không phải số nguyên") }} end,
                    case when so_ngay_khach is null then {{ reason("so_ngay_khach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ngay_khach", "integer") }} then {{ reason("so_ngay_khach", "integer", "Không phải số nguyên") }} end,
                    case when so_ngay_phong is null then {{ reason("so_ngay_phong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ngay_phong", "integer") }} then {{ reason("so_ngay_phong", "integer", "Không phải số nguyên") }} end,
                    case when ngay_chot is null then {{ reason("ngay_chot", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_chot", "date") }} then {{ reason("ngay_chot", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', thang, ma_co_so),
            same_key as (partition by own_reasons = '{}', thang, ma_co_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("thang", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("thang", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('thang', refused.thang, 'ma_co_so', refused.ma_co_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
