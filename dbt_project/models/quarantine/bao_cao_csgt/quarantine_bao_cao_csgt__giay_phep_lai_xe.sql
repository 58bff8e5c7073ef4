-- Generated from catalog/systems/bao_cao_csgt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_cao_csgt", "giay_phep_lai_xe") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("hang_gplx") }} as hang_gplx_received,
            {{ clean_text("hinh_thuc") }} as hinh_thuc_received,
            {{ clean_text("co_quan_cap") }} as co_quan_cap_received,
            {{ month_text("thang") }} as thang,
            {{ translated("hang_gplx", {"A1": "A1", "A2": "A2", "A3": "A3", "A4": "A4", "A": "A", "B1": "B1", "B2": "B2", "B": "B", "C1": "C1", "C": "C", "D": "D", "E": "E", "D1": "D1", "D2": "D2", "FB2": "FB2", "FC": "FC", "BE": "BE", "CE": "CE"}) }} as hang_gplx,
            {{ translated("hinh_thuc", {"Cấp mới": "cap_moi", "Cấp đổi": "cap_doi", "Cấp lại": "cap_lai"}) }} as hinh_thuc,
            {{ plain_number("so_luong", ",") }} as so_luong,
            {{ plain_number("so_nu", ",") }} as so_nu,
            {{ plain_number("so_du_sat_hach", ",") }} as so_du_sat_hach,
            {{ plain_number("so_dat_sat_hach", ",") }} as so_dat_sat_hach,
            {{ translated("co_quan_cap", {"Sở GTVT": "so_gtvt", "Công an tỉnh": "cong_an_tinh"}) }} as co_quan_cap
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when thang is null then {{ reason("thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (thang = 'unreadable') then {{ reason("thang", "month", "Không đọc được tháng (ví dụ: tháng 3/2024)") }} end,
                    case when hang_gplx_received is null then {{ reason("hang_gplx", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hang_gplx is null and hang_gplx_received is not null then {{ reason("hang_gplx", "code", "Mã không có trong danh mục") }} end,
                    case when hinh_thuc_received is null then {{ reason("hinh_thuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc is null and hinh_thuc_received is not null then {{ reason("hinh_thuc", "code", "Mã không có trong danh mục") }} end,
                    case when so_luong is null then {{ reason("so_luong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_luong", "integer") }} then {{ reason("so_luong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_nu", "integer") }} then {{ reason("so_nu", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_du_sat_hach", "integer") }} then {{ reason("so_du_sat_hach", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_dat_sat_hach", "integer") }} then {{ reason("so_dat_sat_hach", "integer", "Không phải số nguyên") }} end,
                    case when co_quan_cap_received is null then {{ reason("co_quan_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_cap is null and co_quan_cap_received is not null then {{ reason("co_quan_cap", "code", "Mã không có trong danh mục") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', thang, hang_gplx, hinh_thuc),
            same_key as (partition by own_reasons = '{}', thang, hang_gplx, hinh_thuc order by _row_number)
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
    jsonb_build_object('thang', refused.thang, 'hang_gplx', refused.hang_gplx, 'hinh_thuc', refused.hinh_thuc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
