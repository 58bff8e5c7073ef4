-- Generated from catalog/systems/csdl_thuy_loi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_thuy_loi", "cong_trinh") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_cong_trinh") }} as loai_cong_trinh_received,
            {{ clean_text("phan_loai_dap") }} as phan_loai_dap_received,
            {{ clean_text("don_vi_quan_ly") }} as don_vi_quan_ly_received,
            {{ clean_text("hien_trang") }} as hien_trang_received,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ translated("loai_cong_trinh", {"HC": "ho_chua", "DD": "dap_dang", "KM": "kenh", "TB": "tram_bom"}) }} as loai_cong_trinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("nam_xay_dung", ".") }} as nam_xay_dung,
            {{ plain_number("nam_nang_cap", ".") }} as nam_nang_cap,
            {{ plain_number("dung_tich_trieu_m3", ",") }} as dung_tich_trieu_m3,
            {{ plain_number("chieu_cao_dap_m", ",") }} as chieu_cao_dap_m,
            {{ plain_number("chieu_dai_kenh_km", ",") }} as chieu_dai_kenh_km,
            {{ plain_number("chieu_dai_kien_co_km", ",") }} as chieu_dai_kien_co_km,
            {{ plain_number("luu_luong_bom_m3_gio", ",") }} as luu_luong_bom_m3_gio,
            {{ plain_number("dien_tich_thiet_ke_ha", ",") }} as dien_tich_thiet_ke_ha,
            {{ plain_number("dien_tich_tuoi_ha", ",") }} as dien_tich_tuoi_ha,
            {{ translated("phan_loai_dap", {"0": "dac_biet", "1": "lon", "2": "vua", "3": "nho"}) }} as phan_loai_dap,
            {{ translated("don_vi_quan_ly", {"DN": "doanh_nghiep", "XA": "ubnd_xa", "CS": "to_chuc_co_so"}) }} as don_vi_quan_ly,
            {{ translated("hien_trang", {"1": "tot", "2": "xuong_cap", "3": "hu_hong", "4": "dung_hoat_dong"}) }} as hien_trang,
            {{ iso_date("ngay_kiem_tra", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_kiem_tra,
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
                    case when ma_cong_trinh !~ '^TL11[0-9]{5}$' then {{ reason("ma_cong_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_cong_trinh is null then {{ reason("ten_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_cong_trinh") }} then {{ reason("ten_cong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_cong_trinh_received is null then {{ reason("loai_cong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_cong_trinh is null and loai_cong_trinh_received is not null then {{ reason("loai_cong_trinh", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("nam_xay_dung", "integer") }} then {{ reason("nam_xay_dung", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("nam_nang_cap", "integer") }} then {{ reason("nam_nang_cap", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("dung_tich_trieu_m3", "decimal") }} then {{ reason("dung_tich_trieu_m3", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("chieu_cao_dap_m", "decimal") }} then {{ reason("chieu_cao_dap_m", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("chieu_dai_kenh_km", "decimal") }} then {{ reason("chieu_dai_kenh_km", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("chieu_dai_kien_co_km", "decimal") }} then {{ reason("chieu_dai_kien_co_km", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("luu_luong_bom_m3_gio", "decimal") }} then {{ reason("luu_luong_bom_m3_gio", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dien_tich_thiet_ke_ha", "decimal") }} then {{ reason("dien_tich_thiet_ke_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dien_tich_tuoi_ha", "decimal") }} then {{ reason("dien_tich_tuoi_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when phan_loai_dap is null and phan_loai_dap_received is not null then {{ reason("phan_loai_dap", "code", "Mã không có trong danh mục") }} end,
                    case when don_vi_quan_ly_received is null then {{ reason("don_vi_quan_ly", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when don_vi_quan_ly is null and don_vi_quan_ly_received is not null then {{ reason("don_vi_quan_ly", "code", "Mã không có trong danh mục") }} end,
                    case when hien_trang_received is null then {{ reason("hien_trang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hien_trang is null and hien_trang_received is not null then {{ reason("hien_trang", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("ngay_kiem_tra", "date") }} then {{ reason("ngay_kiem_tra", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
