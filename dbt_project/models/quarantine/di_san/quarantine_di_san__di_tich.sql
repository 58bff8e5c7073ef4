-- Generated from catalog/systems/di_san.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("di_san", "di_tich") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_di_tich") }} as loai_di_tich_received,
            {{ clean_text("cap_xep_hang") }} as cap_xep_hang_received,
            {{ clean_text("co_quan_quyet_dinh") }} as co_quan_quyet_dinh_received,
            {{ clean_text("tinh_trang") }} as tinh_trang_received,
            {{ clean_text("dang_canh_quan") }} as dang_canh_quan_received,
            {{ clean_text("ma_di_tich") }} as ma_di_tich,
            {{ clean_text("ma_di_tich_cha") }} as ma_di_tich_cha,
            {{ clean_text("ten_di_tich") }} as ten_di_tich,
            {{ translated("loai_di_tich", {"LS": "lich_su", "KT": "kien_truc_nghe_thuat", "KC": "khao_co", "DL": "danh_lam_thang_canh"}) }} as loai_di_tich,
            {{ translated("cap_xep_hang", {"DB": "quoc_gia_dac_biet", "QG": "quoc_gia", "T": "cap_tinh"}) }} as cap_xep_hang,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ translated("co_quan_quyet_dinh", {"TTG": "thu_tuong_chinh_phu", "BO": "bo_vhttdl", "UBT": "ubnd_tinh"}) }} as co_quan_quyet_dinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("nien_dai") }} as nien_dai,
            {{ plain_number("khu_vuc_1_ha", ",") }} as khu_vuc_1_ha,
            {{ plain_number("khu_vuc_2_ha", ",") }} as khu_vuc_2_ha,
            {{ translated("tinh_trang", {"1": "tot", "2": "xuong_cap", "3": "xuong_cap_nghiem_trong", "4": "chi_con_dau_vet"}) }} as tinh_trang,
            {{ plain_number("nam_tu_bo", ".") }} as nam_tu_bo,
            {{ plain_number("kinh_phi_tu_bo", ",", factor="1000000") }} as kinh_phi_tu_bo,
            {{ translated("dang_canh_quan", {"HD": "hang_dong", "HO": "ho", "TH": "thac", "NU": "nui_deo", "CN": "cao_nguyen_da"}) }} as dang_canh_quan,
            {{ plain_number("do_cao_m", ".") }} as do_cao_m,
            {{ plain_number("chieu_dai_m", ",") }} as chieu_dai_m,
            {{ clean_text("gia_tri_noi_bat") }} as gia_tri_noi_bat,
            {{ clean_text("don_khach") }} as don_khach,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ clean_text("lien_ket") }} as lien_ket,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_di_tich is null then {{ reason("ma_di_tich", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_di_tich !~ '^DT11[0-9]{4}$' then {{ reason("ma_di_tich", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_di_tich_cha !~ '^DT11[0-9]{4}$' then {{ reason("ma_di_tich_cha", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_di_tich is null then {{ reason("ten_di_tich", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_di_tich") }} then {{ reason("ten_di_tich", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_di_tich_received is null then {{ reason("loai_di_tich", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_di_tich is null and loai_di_tich_received is not null then {{ reason("loai_di_tich", "code", "Mã không có trong danh mục") }} end,
                    case when cap_xep_hang_received is null then {{ reason("cap_xep_hang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_xep_hang is null and cap_xep_hang_received is not null then {{ reason("cap_xep_hang", "code", "Mã không có trong danh mục") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when co_quan_quyet_dinh_received is null then {{ reason("co_quan_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when co_quan_quyet_dinh is null and co_quan_quyet_dinh_received is not null then {{ reason("co_quan_quyet_dinh", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ has_lost_letters("nien_dai") }} then {{ reason("nien_dai", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("khu_vuc_1_ha", "decimal") }} then {{ reason("khu_vuc_1_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("khu_vuc_2_ha", "decimal") }} then {{ reason("khu_vuc_2_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when tinh_trang_received is null then {{ reason("tinh_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tinh_trang is null and tinh_trang_received is not null then {{ reason("tinh_trang", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("nam_tu_bo", "integer") }} then {{ reason("nam_tu_bo", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("kinh_phi_tu_bo", "integer") }} then {{ reason("kinh_phi_tu_bo", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when dang_canh_quan is null and dang_canh_quan_received is not null then {{ reason("dang_canh_quan", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("do_cao_m", "integer") }} then {{ reason("do_cao_m", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("chieu_dai_m", "decimal") }} then {{ reason("chieu_dai_m", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ has_lost_letters("gia_tri_noi_bat") }} then {{ reason("gia_tri_noi_bat", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("don_khach", "boolean") }} then {{ reason("don_khach", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ has_lost_letters("don_vi_quan_ly") }} then {{ reason("don_vi_quan_ly", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("lien_ket") }} then {{ reason("lien_ket", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_di_tich),
            same_key as (partition by own_reasons = '{}', ma_di_tich order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_di_tich", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_di_tich", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_di_tich', refused.ma_di_tich) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
