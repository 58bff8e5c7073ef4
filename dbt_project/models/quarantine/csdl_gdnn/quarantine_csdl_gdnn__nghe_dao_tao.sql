-- Generated from catalog/systems/csdl_gdnn.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_gdnn", "nghe_dao_tao") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("trinh_do") }} as trinh_do_received,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ma_nghe") }} as ma_nghe,
            {{ clean_text("ten_nghe") }} as ten_nghe,
            {{ translated("trinh_do", {"1": "cao_dang", "2": "trung_cap", "3": "so_cap", "4": "duoi_3_thang"}) }} as trinh_do,
            {{ plain_number("quy_mo_tuyen_sinh", ".") }} as quy_mo_tuyen_sinh,
            {{ plain_number("thoi_gian_dao_tao_thang", ",") }} as thoi_gian_dao_tao_thang,
            {{ iso_date("ngay_dang_ky", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_dang_ky
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^NN11[0-9]{4}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_nghe is null then {{ reason("ma_nghe", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_nghe !~ '^[0-9]{3,7}$' then {{ reason("ma_nghe", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_nghe is null then {{ reason("ten_nghe", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_nghe") }} then {{ reason("ten_nghe", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when trinh_do_received is null then {{ reason("trinh_do", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trinh_do is null and trinh_do_received is not null then {{ reason("trinh_do", "code", "Mã không có trong danh mục") }} end,
                    case when quy_mo_tuyen_sinh is null then {{ reason("quy_mo_tuyen_sinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("quy_mo_tuyen_sinh", "integer") }} then {{ reason("quy_mo_tuyen_sinh", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("thoi_gian_dao_tao_thang", "decimal") }} then {{ reason("thoi_gian_dao_tao_thang", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("ngay_dang_ky", "date") }} then {{ reason("ngay_dang_ky", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_co_so, ma_nghe, trinh_do),
            same_key as (partition by own_reasons = '{}', ma_co_so, ma_nghe, trinh_do order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_co_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_co_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_co_so', refused.ma_co_so, 'ma_nghe', refused.ma_nghe, 'trinh_do', refused.trinh_do) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
