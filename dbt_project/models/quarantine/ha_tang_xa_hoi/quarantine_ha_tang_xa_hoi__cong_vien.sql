-- Generated from catalog/systems/ha_tang_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("ha_tang_xa_hoi", "cong_vien") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_cong_trinh") }} as loai_cong_trinh_received,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_cong_trinh", {"CV": "cong_vien", "VH": "vuon_hoa", "QT": "quang_truong"}) }} as loai_cong_trinh,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ plain_number("dien_tich_cay_xanh_m2", ",") }} as dien_tich_cay_xanh_m2,
            {{ plain_number("nam_su_dung", ".") }} as nam_su_dung,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("co_san_choi_tre_em") }} as co_san_choi_tre_em,
            {{ clean_text("tiep_can_nguoi_khuyet_tat") }} as tiep_can_nguoi_khuyet_tat,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_cong_trinh is null then {{ reason("ma_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_cong_trinh !~ '^CV11[0-9]{4}$' then {{ reason("ma_cong_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_cong_trinh is null then {{ reason("ten_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_cong_trinh") }} then {{ reason("ten_cong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_cong_trinh_received is null then {{ reason("loai_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_cong_trinh is null and loai_cong_trinh_received is not null then {{ reason("loai_cong_trinh", "code", "Mã không có trong danh mục") }} end,
                    case when dien_tich_m2 is null then {{ reason("dien_tich_m2", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_m2", "decimal") }} then {{ reason("dien_tich_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dien_tich_cay_xanh_m2", "decimal") }} then {{ reason("dien_tich_cay_xanh_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("nam_su_dung", "integer") }} then {{ reason("nam_su_dung", "integer", "Không phải số nguyên") }} end,
                    case when don_vi_quan_ly is null then {{ reason("don_vi_quan_ly", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("don_vi_quan_ly") }} then {{ reason("don_vi_quan_ly", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("gio_mo_cua") }} then {{ reason("gio_mo_cua", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("co_san_choi_tre_em", "boolean") }} then {{ reason("co_san_choi_tre_em", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("tiep_can_nguoi_khuyet_tat", "boolean") }} then {{ reason("tiep_can_nguoi_khuyet_tat", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_cong_trinh),
            same_key as (partition by own_reasons = '{}', ma_cong_trinh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_cong_trinh", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_cong_trinh", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_cong_trinh', refused.ma_cong_trinh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
