-- Generated from catalog/systems/csdl_giao_duc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_giao_duc", "truong") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_truong") }} as loai_truong_received,
            {{ clean_text("loai_hinh") }} as loai_hinh_received,
            {{ clean_text("muc_dat_chuan") }} as muc_dat_chuan_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_truong") }} as ma_truong,
            {{ clean_text("ten_truong") }} as ten_truong,
            {{ translated("loai_truong", {"01": "nha_tre", "02": "mau_giao", "03": "mam_non", "11": "tieu_hoc", "12": "ptdtbt_tieu_hoc", "21": "thcs", "22": "ptdtbt_thcs", "23": "th_thcs", "24": "ptdtbt_th_thcs", "31": "thpt", "32": "ptdtnt_thpt", "33": "thcs_thpt"}) }} as loai_truong,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap", "3": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("so_diem_truong", ".") }} as so_diem_truong,
            {{ plain_number("so_phong_hoc", ".") }} as so_phong_hoc,
            {{ plain_number("so_phong_hoc_kien_co", ".") }} as so_phong_hoc_kien_co,
            {{ plain_number("so_phong_bo_mon", ".") }} as so_phong_bo_mon,
            {{ plain_number("dien_tich_dat_m2", ",") }} as dien_tich_dat_m2,
            {{ clean_text("co_bep_an") }} as co_bep_an,
            {{ clean_text("co_nha_noi_tru") }} as co_nha_noi_tru,
            {{ translated("muc_dat_chuan", {"0": "chua_dat", "1": "muc_1", "2": "muc_2"}) }} as muc_dat_chuan,
            {{ iso_date("ngay_cong_nhan_chuan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cong_nhan_chuan,
            {{ iso_date("ngay_thanh_lap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_thanh_lap,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_truong is null then {{ reason("ma_truong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_truong !~ '^11[0-9]{8}$' then {{ reason("ma_truong", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_truong is null then {{ reason("ten_truong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_truong") }} then {{ reason("ten_truong", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_truong_received is null then {{ reason("loai_truong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_truong is null and loai_truong_received is not null then {{ reason("loai_truong", "code", "Mã không có trong danh mục") }} end,
                    case when loai_hinh_received is null then {{ reason("loai_hinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh is null and loai_hinh_received is not null then {{ reason("loai_hinh", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("so_diem_truong", "integer") }} then {{ reason("so_diem_truong", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_phong_hoc", "integer") }} then {{ reason("so_phong_hoc", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_phong_hoc_kien_co", "integer") }} then {{ reason("so_phong_hoc_kien_co", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_phong_bo_mon", "integer") }} then {{ reason("so_phong_bo_mon", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("dien_tich_dat_m2", "decimal") }} then {{ reason("dien_tich_dat_m2", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("co_bep_an", "boolean") }} then {{ reason("co_bep_an", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("co_nha_noi_tru", "boolean") }} then {{ reason("co_nha_noi_tru", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when muc_dat_chuan_received is null then {{ reason("muc_dat_chuan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_dat_chuan is null and muc_dat_chuan_received is not null then {{ reason("muc_dat_chuan", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("ngay_cong_nhan_chuan", "date") }} then {{ reason("ngay_cong_nhan_chuan", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_thanh_lap", "date") }} then {{ reason("ngay_thanh_lap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_truong),
            same_key as (partition by own_reasons = '{}', ma_truong order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_truong", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_truong", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_truong', refused.ma_truong) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
