-- Generated from catalog/systems/quan_trac_moi_truong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_trac_moi_truong", "diem_quan_trac") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("thanh_phan") }} as thanh_phan_received,
            {{ clean_text("loai_diem") }} as loai_diem_received,
            {{ clean_text("luu_vuc") }} as luu_vuc_received,
            {{ clean_text("nhom_dat") }} as nhom_dat_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("thanh_phan", {"NM": "nuoc_mat", "ND": "nuoc_duoi_dat", "KK": "khong_khi", "DD": "dat"}) }} as thanh_phan,
            {{ translated("loai_diem", {"N": "nen", "T": "tac_dong"}) }} as loai_diem,
            {{ translated("luu_vuc", {"DA": "song_da", "MA": "song_ma", "NR": "nam_rom"}) }} as luu_vuc,
            {{ clean_text("nguon_nuoc") }} as nguon_nuoc,
            {{ translated("nhom_dat", {"DNN": "nong_nghiep", "DLN": "lam_nghiep", "DDC": "dan_cu", "DCN": "cong_nghiep"}) }} as nhom_dat,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("nam_thiet_lap", ".") }} as nam_thiet_lap,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "BO": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_diem is null then {{ reason("ma_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem !~ '^(NM|ND|KK|DD)[0-9]{3,5}$' then {{ reason("ma_diem", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_diem is null then {{ reason("ten_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_diem") }} then {{ reason("ten_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when thanh_phan_received is null then {{ reason("thanh_phan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when thanh_phan is null and thanh_phan_received is not null then {{ reason("thanh_phan", "code", "Mã không có trong danh mục") }} end,
                    case when loai_diem_received is null then {{ reason("loai_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_diem is null and loai_diem_received is not null then {{ reason("loai_diem", "code", "Mã không có trong danh mục") }} end,
                    case when luu_vuc is null and luu_vuc_received is not null then {{ reason("luu_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("nguon_nuoc") }} then {{ reason("nguon_nuoc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_dat is null and nhom_dat_received is not null then {{ reason("nhom_dat", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("nam_thiet_lap", "integer") }} then {{ reason("nam_thiet_lap", "integer", "Không phải số nguyên") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_diem),
            same_key as (partition by own_reasons = '{}', ma_diem order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_diem", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_diem", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_diem', refused.ma_diem) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
