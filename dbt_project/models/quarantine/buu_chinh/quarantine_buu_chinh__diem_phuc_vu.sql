-- Generated from catalog/systems/buu_chinh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("buu_chinh", "diem_phuc_vu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_diem") }} as loai_diem_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_buu_chinh") }} as ma_buu_chinh,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("loai_diem", {"BC1": "buu_cuc_cap_1", "BC2": "buu_cuc_cap_2", "BC3": "buu_cuc_cap_3", "BDVHX": "diem_buu_dien_van_hoa_xa", "KIOT": "ki_ot", "TT": "thung_thu_cong_cong"}) }} as loai_diem,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ plain_number("so_ngay_phuc_vu_tuan", ".") }} as so_ngay_phuc_vu_tuan,
            {{ plain_number("so_lan_thu_gom_ngay", ".") }} as so_lan_thu_gom_ngay,
            {{ clean_text("co_dich_vu_hanh_chinh_cong") }} as co_dich_vu_hanh_chinh_cong,
            {{ clean_text("co_internet") }} as co_internet,
            {{ iso_date("ngay_mo", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_mo,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "0": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_buu_chinh is null then {{ reason("ma_buu_chinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_buu_chinh !~ '^38[0-9]{4}$' then {{ reason("ma_buu_chinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_diem is null then {{ reason("ten_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_diem") }} then {{ reason("ten_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_diem_received is null then {{ reason("loai_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_diem is null and loai_diem_received is not null then {{ reason("loai_diem", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when gio_mo_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_mo_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_dong_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_dong_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("so_ngay_phuc_vu_tuan", "integer") }} then {{ reason("so_ngay_phuc_vu_tuan", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_lan_thu_gom_ngay", "integer") }} then {{ reason("so_lan_thu_gom_ngay", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("co_dich_vu_hanh_chinh_cong", "boolean") }} then {{ reason("co_dich_vu_hanh_chinh_cong", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("co_internet", "boolean") }} then {{ reason("co_internet", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("ngay_mo", "date") }} then {{ reason("ngay_mo", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_buu_chinh),
            same_key as (partition by own_reasons = '{}', ma_buu_chinh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_buu_chinh", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_buu_chinh", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_buu_chinh', refused.ma_buu_chinh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
