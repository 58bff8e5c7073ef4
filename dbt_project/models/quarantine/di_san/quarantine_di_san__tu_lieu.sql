-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "tu_lieu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_tu_lieu") }} as loai_tu_lieu_received,
            {{ clean_text("ma_tu_lieu") }} as ma_tu_lieu,
            {{ clean_text("ma_bao_tang") }} as ma_bao_tang,
            {{ clean_text("ma_di_san") }} as ma_di_san,
            {{ clean_text("ten_tu_lieu") }} as ten_tu_lieu,
            {{ translated("loai_tu_lieu", {"P": "phim_tu_lieu", "A": "ghi_am", "H": "bo_anh", "B": "bao_cao_kiem_ke", "S": "sach_ghi_chep"}) }} as loai_tu_lieu,
            {{ plain_number("nam_ghi", ".") }} as nam_ghi,
            {{ plain_number("thoi_luong_phut", ",") }} as thoi_luong_phut,
            {{ plain_number("so_luong", ".") }} as so_luong,
            {{ clean_text("ngon_ngu") }} as ngon_ngu,
            {{ clean_text("da_so_hoa") }} as da_so_hoa,
            {{ clean_text("duoc_cong_bo") }} as duoc_cong_bo
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_tu_lieu is null then {{ reason("ma_tu_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_tu_lieu !~ '^TL[0-9]{5}$' then {{ reason("ma_tu_lieu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_bao_tang is null then {{ reason("ma_bao_tang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_bao_tang !~ '^BT11[0-9]{2}$' then {{ reason("ma_bao_tang", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_di_san is null then {{ reason("ma_di_san", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_di_san !~ '^PVT11[0-9]{3}$' then {{ reason("ma_di_san", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_tu_lieu is null then {{ reason("ten_tu_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_tu_lieu") }} then {{ reason("ten_tu_lieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_tu_lieu_received is null then {{ reason("loai_tu_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_tu_lieu is null and loai_tu_lieu_received is not null then {{ reason("loai_tu_lieu", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("nam_ghi", "integer") }} then {{ reason("nam_ghi", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("thoi_luong_phut", "decimal") }} then {{ reason("thoi_luong_phut", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("so_luong", "integer") }} then {{ reason("so_luong", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("ngon_ngu") }} then {{ reason("ngon_ngu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when da_so_hoa is null then {{ reason("da_so_hoa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("da_so_hoa", "boolean") }} then {{ reason("da_so_hoa", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when duoc_cong_bo is null then {{ reason("duoc_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("duoc_cong_bo", "boolean") }} then {{ reason("duoc_cong_bo", "boolean", "Không phải giá trị đúng/sai") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_tu_lieu),
            same_key as (partition by own_reasons = '{}', ma_tu_lieu order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_tu_lieu", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_tu_lieu", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_tu_lieu', refused.ma_tu_lieu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
