-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "du_an_nha_o") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_du_an") }} as loai_du_an_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_du_an") }} as ma_du_an,
            {{ clean_text("ten_du_an") }} as ten_du_an,
            {{ translated("loai_du_an", {"TM": "nha_o_thuong_mai", "XH": "nha_o_xa_hoi", "DT": "khu_do_thi"}) }} as loai_du_an,
            {{ clean_text("ten_chu_dau_tu") }} as ten_chu_dau_tu,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_diem") }} as dia_diem,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_dat_ha", ",") }} as dien_tich_dat_ha,
            {{ plain_number("dien_tich_dat_nha_o_xa_hoi_ha", ",") }} as dien_tich_dat_nha_o_xa_hoi_ha,
            {{ plain_number("so_can", ".") }} as so_can,
            {{ plain_number("so_can_nha_o_xa_hoi", ".") }} as so_can_nha_o_xa_hoi,
            {{ plain_number("tong_muc_dau_tu", ",", factor="1000000") }} as tong_muc_dau_tu,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_khoi_cong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_khoi_cong,
            {{ iso_date("ngay_hoan_thanh_du_kien", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hoan_thanh_du_kien,
            {{ translated("trang_thai", {"CB": "chuan_bi", "TC": "dang_thi_cong", "TD": "tam_dung", "HT": "hoan_thanh"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_du_an is null then {{ reason("ma_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_du_an !~ '^DA11[0-9]{4}$' then {{ reason("ma_du_an", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_du_an is null then {{ reason("ten_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_du_an") }} then {{ reason("ten_du_an", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_du_an_received is null then {{ reason("loai_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_du_an is null and loai_du_an_received is not null then {{ reason("loai_du_an", "code", "Mã không có trong danh mục") }} end,
                    case when ten_chu_dau_tu is null then {{ reason("ten_chu_dau_tu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_chu_dau_tu") }} then {{ reason("ten_chu_dau_tu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep is null then {{ reason("ma_so_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_diem") }} then {{ reason("dia_diem", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when dien_tich_dat_ha is null then {{ reason("dien_tich_dat_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_dat_ha", "decimal") }} then {{ reason("dien_tich_dat_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("dien_tich_dat_nha_o_xa_hoi_ha", "decimal") }} then {{ reason("dien_tich_dat_nha_o_xa_hoi_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_can is null then {{ reason("so_can", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_can", "integer") }} then {{ reason("so_can", "integer", "Không phải số nguyên") }} end,
                    case when so_can_nha_o_xa_hoi is null then {{ reason("so_can_nha_o_xa_hoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_can_nha_o_xa_hoi", "integer") }} then {{ reason("so_can_nha_o_xa_hoi", "integer", "Không phải số nguyên") }} end,
                    case when tong_muc_dau_tu is null then {{ reason("tong_muc_dau_tu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_muc_dau_tu", "integer") }} then {{ reason("tong_muc_dau_tu", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_khoi_cong", "date") }} then {{ reason("ngay_khoi_cong", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ngay_hoan_thanh_du_kien is null then {{ reason("ngay_hoan_thanh_du_kien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hoan_thanh_du_kien", "date") }} then {{ reason("ngay_hoan_thanh_du_kien", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_du_an),
            same_key as (partition by own_reasons = '{}', ma_du_an order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_du_an", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_du_an", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_du_an', refused.ma_du_an) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
