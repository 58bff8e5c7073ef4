-- Generated from catalog/systems/csdl_du_lich.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_du_lich", "diem_du_lich") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom") }} as nhom_received,
            {{ clean_text("loai_diem") }} as loai_diem_received,
            {{ clean_text("duong_tiep_can") }} as duong_tiep_can_received,
            {{ clean_text("muc_cong_nhan") }} as muc_cong_nhan_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ clean_text("ten_diem") }} as ten_diem,
            {{ translated("nhom", {"TN": "tu_nhien", "VH": "van_hoa"}) }} as nhom,
            {{ translated("loai_diem", {"TN01": "thac_nuoc", "TN02": "ho", "TN03": "hang_dong", "TN04": "deo_nui", "TN05": "rung", "TN06": "suoi_khoang", "TN07": "ruong_nuong", "VH01": "di_tich_cach_mang", "VH02": "thanh_co_den_thap", "VH03": "bao_tang", "VH04": "tuong_dai_quang_truong", "VH05": "ban_van_hoa", "VH06": "cot_moc_bien_gioi"}) }} as loai_diem,
            {{ clean_text("ma_di_tich") }} as ma_di_tich,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("do_cao_m", ".") }} as do_cao_m,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("khoang_cach_km", ",") }} as khoang_cach_km,
            {{ translated("duong_tiep_can", {"1": "o_to", "2": "xe_may", "3": "di_bo", "4": "thuyen"}) }} as duong_tiep_can,
            {{ plain_number("mua_dep_tu_thang", ".") }} as mua_dep_tu_thang,
            {{ plain_number("mua_dep_den_thang", ".") }} as mua_dep_den_thang,
            {{ translated("muc_cong_nhan", {"0": "chua_cong_nhan", "1": "diem_du_lich", "2": "khu_du_lich_cap_tinh", "3": "khu_du_lich_quoc_gia"}) }} as muc_cong_nhan,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ clean_text("gio_mo_cua") }} as gio_mo_cua,
            {{ clean_text("gio_dong_cua") }} as gio_dong_cua,
            {{ plain_number("gia_ve_nguoi_lon", ".", factor="1000") }} as gia_ve_nguoi_lon,
            {{ plain_number("gia_ve_tre_em", ".", factor="1000") }} as gia_ve_tre_em,
            {{ clean_text("co_thuyet_minh") }} as co_thuyet_minh,
            {{ clean_text("ngon_ngu_thuyet_minh") }} as ngon_ngu_thuyet_minh,
            {{ clean_text("co_loi_xe_lan") }} as co_loi_xe_lan,
            {{ plain_number("so_cho_do_xe", ".") }} as so_cho_do_xe,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly,
            {{ translated("trang_thai", {"HD": "dang_hoat_dong", "TN": "tam_ngung", "NG": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_diem is null then {{ reason("ma_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem !~ '^DDL[0-9]{4}$' then {{ reason("ma_diem", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_diem is null then {{ reason("ten_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_diem") }} then {{ reason("ten_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_received is null then {{ reason("nhom", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom is null and nhom_received is not null then {{ reason("nhom", "code", "Mã không có trong danh mục") }} end,
                    case when loai_diem_received is null then {{ reason("loai_diem", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_diem is null and loai_diem_received is not null then {{ reason("loai_diem", "code", "Mã không có trong danh mục") }} end,
                    case when ma_di_tich !~ '^DT11[0-9]{4}$' then {{ reason("ma_di_tich", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("do_cao_m", "integer") }} then {{ reason("do_cao_m", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("khoang_cach_km", "decimal") }} then {{ reason("khoang_cach_km", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when duong_tiep_can is null and duong_tiep_can_received is not null then {{ reason("duong_tiep_can", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("mua_dep_tu_thang", "integer") }} then {{ reason("mua_dep_tu_thang", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("mua_dep_den_thang", "integer") }} then {{ reason("mua_dep_den_thang", "integer", "Không phải số nguyên") }} end,
                    case when muc_cong_nhan_received is null then {{ reason("muc_cong_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when muc_cong_nhan is null and muc_cong_nhan_received is not null then {{ reason("muc_cong_nhan", "code", "Mã không có trong danh mục") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when gio_mo_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_mo_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when gio_dong_cua !~ '^[0-2][0-9]:[0-5][0-9]$' then {{ reason("gio_dong_cua", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("gia_ve_nguoi_lon", "integer") }} then {{ reason("gia_ve_nguoi_lon", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("gia_ve_tre_em", "integer") }} then {{ reason("gia_ve_tre_em", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("co_thuyet_minh", "boolean") }} then {{ reason("co_thuyet_minh", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ has_lost_letters("ngon_ngu_thuyet_minh") }} then {{ reason("ngon_ngu_thuyet_minh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("co_loi_xe_lan", "boolean") }} then {{ reason("co_loi_xe_lan", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("so_cho_do_xe", "integer") }} then {{ reason("so_cho_do_xe", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("don_vi_quan_ly") }} then {{ reason("don_vi_quan_ly", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
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
