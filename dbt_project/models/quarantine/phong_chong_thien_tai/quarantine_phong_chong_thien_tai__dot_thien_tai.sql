-- Generated from catalog/systems/phong_chong_thien_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("phong_chong_thien_tai", "dot_thien_tai") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_thien_tai") }} as loai_thien_tai_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_dot") }} as ma_dot,
            {{ translated("loai_thien_tai", {"LQ": "lu_quet", "SL": "sat_lo", "ML": "mua_lon", "DL": "dong_loc", "MD": "mua_da", "RH": "ret_hai", "HH": "han_han", "DD": "dong_dat"}) }} as loai_thien_tai,
            {{ iso_date("tu_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as tu_ngay,
            {{ iso_date("den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as den_ngay,
            {{ plain_number("cap_do_rui_ro", ".") }} as cap_do_rui_ro,
            {{ plain_number("luong_mua_lon_nhat_mm", ",") }} as luong_mua_lon_nhat_mm,
            {{ plain_number("nhiet_do_thap_nhat", ",") }} as nhiet_do_thap_nhat,
            {{ translated("trang_thai", {"N": "nhanh", "C": "chinh_thuc"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_dot is null then {{ reason("ma_dot", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_dot !~ '^TT11-[0-9]{4}-[0-9]{2,3}$' then {{ reason("ma_dot", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_thien_tai_received is null then {{ reason("loai_thien_tai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_thien_tai is null and loai_thien_tai_received is not null then {{ reason("loai_thien_tai", "code", "Mã không có trong danh mục") }} end,
                    case when tu_ngay is null then {{ reason("tu_ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tu_ngay", "date") }} then {{ reason("tu_ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("den_ngay", "date") }} then {{ reason("den_ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("cap_do_rui_ro", "integer") }} then {{ reason("cap_do_rui_ro", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("luong_mua_lon_nhat_mm", "decimal") }} then {{ reason("luong_mua_lon_nhat_mm", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("nhiet_do_thap_nhat", "decimal") }} then {{ reason("nhiet_do_thap_nhat", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_dot),
            same_key as (partition by own_reasons = '{}', ma_dot order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_dot", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_dot", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_dot', refused.ma_dot) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
