-- Generated from catalog/systems/csdl_giao_duc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_giao_duc", "quy_mo_truong") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("cap_hoc") }} as cap_hoc_received,
            {{ clean_text("loai_hinh") }} as loai_hinh_received,
            {{ clean_text("nam_hoc") }} as nam_hoc,
            {{ clean_text("ma_truong") }} as ma_truong,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("cap_hoc", {"1": "nha_tre", "2": "mau_giao", "3": "tieu_hoc", "4": "thcs", "5": "thpt", "6": "gdtx"}) }} as cap_hoc,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap", "3": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ plain_number("so_lop", ".") }} as so_lop,
            {{ plain_number("so_lop_ghep", ".") }} as so_lop_ghep,
            {{ plain_number("so_hoc_sinh", ".") }} as so_hoc_sinh,
            {{ plain_number("so_hoc_sinh_nu", ".") }} as so_hoc_sinh_nu,
            {{ plain_number("so_hoc_sinh_dan_toc", ".") }} as so_hoc_sinh_dan_toc,
            {{ plain_number("so_hoc_sinh_cuoi_cap", ".") }} as so_hoc_sinh_cuoi_cap,
            {{ plain_number("so_hoc_sinh_2_buoi", ".") }} as so_hoc_sinh_2_buoi,
            {{ plain_number("so_hoc_sinh_ban_tru", ".") }} as so_hoc_sinh_ban_tru,
            {{ iso_date("ngay_chot_so_lieu", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot_so_lieu
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam_hoc is null then {{ reason("nam_hoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nam_hoc !~ '^20[0-9]{2}-20[0-9]{2}$' then {{ reason("nam_hoc", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_truong is null then {{ reason("ma_truong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_truong !~ '^11[0-9]{8}$' then {{ reason("ma_truong", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when cap_hoc_received is null then {{ reason("cap_hoc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_hoc is null and cap_hoc_received is not null then {{ reason("cap_hoc", "code", "Mã không có trong danh mục") }} end,
                    case when loai_hinh_received is null then {{ reason("loai_hinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh is null and loai_hinh_received is not null then {{ reason("loai_hinh", "code", "Mã không có trong danh mục") }} end,
                    case when so_lop is null then {{ reason("so_lop", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_lop", "integer") }} then {{ reason("so_lop", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_lop_ghep", "integer") }} then {{ reason("so_lop_ghep", "integer", "Không phải số nguyên") }} end,
                    case when so_hoc_sinh is null then {{ reason("so_hoc_sinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_hoc_sinh", "integer") }} then {{ reason("so_hoc_sinh", "integer", "Không phải số nguyên") }} end,
                    case when so_hoc_sinh_nu is null then {{ reason("so_hoc_sinh_nu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_hoc_sinh_nu", "integer") }} then {{ reason("so_hoc_sinh_nu", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_hoc_sinh_dan_toc", "integer") }} then {{ reason("so_hoc_sinh_dan_toc", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_hoc_sinh_cuoi_cap", "integer") }} then {{ reason("so_hoc_sinh_cuoi_cap", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_hoc_sinh_2_buoi", "integer") }} then {{ reason("so_hoc_sinh_2_buoi", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_hoc_sinh_ban_tru", "integer") }} then {{ reason("so_hoc_sinh_ban_tru", "integer", "Không phải số nguyên") }} end,
                    case when ngay_chot_so_lieu is null then {{ reason("ngay_chot_so_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_chot_so_lieu", "date") }} then {{ reason("ngay_chot_so_lieu", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam_hoc, ma_truong, cap_hoc),
            same_key as (partition by own_reasons = '{}', nam_hoc, ma_truong, cap_hoc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("nam_hoc", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("nam_hoc", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('nam_hoc', refused.nam_hoc, 'ma_truong', refused.ma_truong, 'cap_hoc', refused.cap_hoc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
