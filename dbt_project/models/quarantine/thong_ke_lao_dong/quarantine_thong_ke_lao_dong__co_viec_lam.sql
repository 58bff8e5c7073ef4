-- Generated from catalog/systems/thong_ke_lao_dong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("thong_ke_lao_dong", "co_viec_lam") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_hinh_kinh_te") }} as loai_hinh_kinh_te_received,
            {{ clean_text("gioi_tinh") }} as gioi_tinh_received,
            {{ quarter_text("quy") }} as quy,
            {{ translated("loai_hinh_kinh_te", {"NN": "nha_nuoc", "NNN": "ngoai_nha_nuoc", "FDI": "dau_tu_nuoc_ngoai"}) }} as loai_hinh_kinh_te,
            {{ translated("gioi_tinh", {"0": "chung", "1": "nam", "2": "nu"}) }} as gioi_tinh,
            {{ plain_number("so_lao_dong", ",") }} as so_lao_dong,
            {{ plain_number("so_lam_cong", ",") }} as so_lam_cong,
            {{ plain_number("thu_nhap_binh_quan", ",", factor="1000") }} as thu_nhap_binh_quan,
            {{ clean_text("la_uoc_tinh") }} as la_uoc_tinh,
            {{ clean_text("nguon_so_lieu") }} as nguon_so_lieu,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY"]) }} as ngay_cong_bo
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when quy is null then {{ reason("quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (quy = 'unreadable') then {{ reason("quy", "quarter", "Không đọc được quý (ví dụ: quý I/2024)") }} end,
                    case when loai_hinh_kinh_te_received is null then {{ reason("loai_hinh_kinh_te", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh_kinh_te is null and loai_hinh_kinh_te_received is not null then {{ reason("loai_hinh_kinh_te", "code", "Mã không có trong danh mục") }} end,
                    case when gioi_tinh_received is null then {{ reason("gioi_tinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when gioi_tinh is null and gioi_tinh_received is not null then {{ reason("gioi_tinh", "code", "Mã không có trong danh mục") }} end,
                    case when so_lao_dong is null then {{ reason("so_lao_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_lao_dong", "integer") }} then {{ reason("so_lao_dong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_lam_cong", "integer") }} then {{ reason("so_lam_cong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("thu_nhap_binh_quan", "integer") }} then {{ reason("thu_nhap_binh_quan", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when la_uoc_tinh is null then {{ reason("la_uoc_tinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("la_uoc_tinh", "boolean") }} then {{ reason("la_uoc_tinh", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when nguon_so_lieu is null then {{ reason("nguon_so_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("nguon_so_lieu") }} then {{ reason("nguon_so_lieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cong_bo is null then {{ reason("ngay_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, loai_hinh_kinh_te, gioi_tinh),
            same_key as (partition by own_reasons = '{}', quy, loai_hinh_kinh_te, gioi_tinh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("quy", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("quy", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('quy', refused.quy, 'loai_hinh_kinh_te', refused.loai_hinh_kinh_te, 'gioi_tinh', refused.gioi_tinh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
