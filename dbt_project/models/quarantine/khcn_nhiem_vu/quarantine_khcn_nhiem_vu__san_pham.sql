-- Generated from catalog/systems/khcn_nhiem_vu.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("khcn_nhiem_vu", "san_pham") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_san_pham") }} as loai_san_pham_received,
            {{ clean_text("ma_so") }} as ma_so,
            {{ plain_number("thu_tu", ".") }} as thu_tu,
            {{ translated("loai_san_pham", {"MH": "mo_hinh", "QT": "quy_trinh", "GI": "giong", "BC": "bao_cao", "PM": "phan_mem", "TB": "thiet_bi"}) }} as loai_san_pham,
            {{ clean_text("ten_san_pham") }} as ten_san_pham,
            {{ clean_text("don_vi_tinh") }} as don_vi_tinh,
            {{ plain_number("so_luong_dang_ky", ",") }} as so_luong_dang_ky,
            {{ plain_number("so_luong_dat", ",") }} as so_luong_dat,
            {{ clean_text("don_vi_tiep_nhan") }} as don_vi_tiep_nhan,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ iso_date("ngay_ban_giao", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ban_giao
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_so is null then {{ reason("ma_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so !~ '^(ĐTKH|DASX|ĐAKH)[.]ĐB[.][0-9]{2,4}/20[0-9]{2}$' then {{ reason("ma_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when thu_tu is null then {{ reason("thu_tu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("thu_tu", "integer") }} then {{ reason("thu_tu", "integer", "Không phải số nguyên") }} end,
                    case when loai_san_pham_received is null then {{ reason("loai_san_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_san_pham is null and loai_san_pham_received is not null then {{ reason("loai_san_pham", "code", "Mã không có trong danh mục") }} end,
                    case when ten_san_pham is null then {{ reason("ten_san_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_san_pham") }} then {{ reason("ten_san_pham", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when don_vi_tinh is null then {{ reason("don_vi_tinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("don_vi_tinh") }} then {{ reason("don_vi_tinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_luong_dang_ky is null then {{ reason("so_luong_dang_ky", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luong_dang_ky", "decimal") }} then {{ reason("so_luong_dang_ky", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_luong_dat is null then {{ reason("so_luong_dat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luong_dat", "decimal") }} then {{ reason("so_luong_dat", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ has_lost_letters("don_vi_tiep_nhan") }} then {{ reason("don_vi_tiep_nhan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_ban_giao is null then {{ reason("ngay_ban_giao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ban_giao", "date") }} then {{ reason("ngay_ban_giao", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_so, thu_tu),
            same_key as (partition by own_reasons = '{}', ma_so, thu_tu order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_so', refused.ma_so, 'thu_tu', refused.thu_tu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
