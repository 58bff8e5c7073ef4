-- Generated from catalog/systems/buu_chinh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("buu_chinh", "su_kien") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_su_kien") }} as loai_su_kien_received,
            {{ clean_text("ly_do") }} as ly_do_received,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ translated("loai_su_kien", {"CM": "cap_moi", "CL": "cap_lai", "SD": "sua_doi_bo_sung", "TH": "thu_hoi"}) }} as loai_su_kien,
            {{ iso_date("ngay_su_kien", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_su_kien,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ translated("ly_do", {"1": "de_nghi_lan_dau", "2": "het_han", "3": "mat_hong", "4": "thay_doi_thong_tin", "5": "mo_rong_pham_vi", "6": "cham_dut_hoat_dong", "7": "vi_pham"}) }} as ly_do
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_su_kien_received is null then {{ reason("loai_su_kien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_su_kien is null and loai_su_kien_received is not null then {{ reason("loai_su_kien", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_su_kien is null then {{ reason("ngay_su_kien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_su_kien", "date") }} then {{ reason("ngay_su_kien", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ly_do_received is null then {{ reason("ly_do", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ly_do is null and ly_do_received is not null then {{ reason("ly_do", "code", "Mã không có trong danh mục") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_giay_phep, ngay_su_kien, loai_su_kien),
            same_key as (partition by own_reasons = '{}', so_giay_phep, ngay_su_kien, loai_su_kien order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_giay_phep", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_giay_phep", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_giay_phep', refused.so_giay_phep, 'ngay_su_kien', refused.ngay_su_kien, 'loai_su_kien', refused.loai_su_kien) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
