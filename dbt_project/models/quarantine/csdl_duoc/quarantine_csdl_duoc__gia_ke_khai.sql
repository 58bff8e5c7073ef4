-- Generated from catalog/systems/csdl_duoc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_duoc", "gia_ke_khai") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_ke_khai") }} as loai_ke_khai_received,
            {{ clean_text("don_vi_tinh") }} as don_vi_tinh_received,
            {{ clean_text("so_dang_ky") }} as so_dang_ky,
            {{ iso_date("ngay_ke_khai", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ke_khai,
            {{ translated("loai_ke_khai", {"KK": "ke_khai_lan_dau", "KKL": "ke_khai_lai"}) }} as loai_ke_khai,
            {{ translated("don_vi_tinh", {"Viên": "vien", "Lọ": "lo", "Ống": "ong", "Gói": "goi", "Chai": "chai", "Tuýp": "tuyp", "Hộp": "hop"}) }} as don_vi_tinh,
            {{ plain_number("gia_ke_khai", ",") }} as gia_ke_khai,
            {{ clean_text("don_vi_ke_khai") }} as don_vi_ke_khai,
            {{ clean_text("so_ho_so") }} as so_ho_so
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_dang_ky is null then {{ reason("so_dang_ky", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_dang_ky !~ '^(V[DNS]-[0-9]{4,5}-[0-9]{2}|[0-9]{12})$' then {{ reason("so_dang_ky", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_ke_khai is null then {{ reason("ngay_ke_khai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ke_khai", "date") }} then {{ reason("ngay_ke_khai", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when loai_ke_khai_received is null then {{ reason("loai_ke_khai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_ke_khai is null and loai_ke_khai_received is not null then {{ reason("loai_ke_khai", "code", "Mã không có trong danh mục") }} end,
                    case when don_vi_tinh_received is null then {{ reason("don_vi_tinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi_tinh is null and don_vi_tinh_received is not null then {{ reason("don_vi_tinh", "code", "Mã không có trong danh mục") }} end,
                    case when gia_ke_khai is null then {{ reason("gia_ke_khai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_ke_khai", "decimal") }} then {{ reason("gia_ke_khai", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when don_vi_ke_khai is null then {{ reason("don_vi_ke_khai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("don_vi_ke_khai") }} then {{ reason("don_vi_ke_khai", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_ho_so is null then {{ reason("so_ho_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_ho_so") }} then {{ reason("so_ho_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_dang_ky, ngay_ke_khai),
            same_key as (partition by own_reasons = '{}', so_dang_ky, ngay_ke_khai order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_dang_ky", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_dang_ky", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_dang_ky', refused.so_dang_ky, 'ngay_ke_khai', refused.ngay_ke_khai) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
