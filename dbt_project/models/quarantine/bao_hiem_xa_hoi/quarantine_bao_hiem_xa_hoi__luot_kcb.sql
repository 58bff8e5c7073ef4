-- Generated from catalog/systems/bao_hiem_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_hiem_xa_hoi", "luot_kcb") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("tuyen") }} as tuyen_received,
            {{ clean_text("hinh_thuc") }} as hinh_thuc_received,
            {{ month_text("thang") }} as thang,
            {{ clean_text("ma_cskcb") }} as ma_cskcb,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ clean_text(without_apostrophe("ma_xa")) }} as ma_xa,
            {{ translated("tuyen", {"T": "tinh", "K": "khu_vuc", "X": "xa"}) }} as tuyen,
            {{ translated("hinh_thuc", {"1": "ngoai_tru", "3": "noi_tru"}) }} as hinh_thuc,
            {{ plain_number("so_luot", ".") }} as so_luot,
            {{ plain_number("so_luot_tre_em", ".") }} as so_luot_tre_em,
            {{ plain_number("so_ngay_dieu_tri", ".") }} as so_ngay_dieu_tri,
            {{ plain_number("chi_phi", ",", factor="1000000") }} as chi_phi
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when thang is null then {{ reason("thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (thang = 'unreadable') then {{ reason("thang", "month", "Không đọc được tháng (ví dụ: tháng 3/2024)") }} end,
                    case when ma_cskcb is null then {{ reason("ma_cskcb", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_cskcb !~ '^11[0-9]{3}$' then {{ reason("ma_cskcb", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_so is null then {{ reason("ten_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when tuyen_received is null then {{ reason("tuyen", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tuyen is null and tuyen_received is not null then {{ reason("tuyen", "code", "Mã không có trong danh mục") }} end,
                    case when hinh_thuc_received is null then {{ reason("hinh_thuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc is null and hinh_thuc_received is not null then {{ reason("hinh_thuc", "code", "Mã không có trong danh mục") }} end,
                    case when so_luot is null then {{ reason("so_luot", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luot", "integer") }} then {{ reason("so_luot", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_luot_tre_em", "integer") }} then {{ reason("so_luot_tre_em", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_ngay_dieu_tri", "integer") }} then {{ reason("so_ngay_dieu_tri", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("chi_phi", "integer") }} then {{ reason("chi_phi", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', thang, ma_cskcb, hinh_thuc),
            same_key as (partition by own_reasons = '{}', thang, ma_cskcb, hinh_thuc order by _row_number)
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
    jsonb_build_object('thang', refused.thang, 'ma_cskcb', refused.ma_cskcb, 'hinh_thuc', refused.hinh_thuc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
