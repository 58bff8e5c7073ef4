-- Generated from catalog/systems/dich_vu_du_lieu_bo.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("dich_vu_du_lieu_bo", "nhan_sinh_thai") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_san_pham") }} as nhom_san_pham_received,
            {{ clean_text("bo_cap") }} as bo_cap_received,
            {{ clean_text("trang_thai_giay_phep") }} as trang_thai_giay_phep_received,
            {{ clean_text("ma_chung_nhan") }} as ma_chung_nhan,
            {{ clean_text("ten_san_pham") }} as ten_san_pham,
            {{ translated("nhom_san_pham", {"SON": "son", "BDT": "chat_tay_rua", "DEN": "chieu_sang", "VLXD": "vat_lieu_xay_dung", "BB": "bao_bi", "VPP": "van_phong_pham", "DV": "dich_vu"}) }} as nhom_san_pham,
            {{ clean_text("tieu_chi") }} as tieu_chi,
            {{ clean_text("ten_doanh_nghiep") }} as ten_doanh_nghiep,
            {{ clean_text("tinh_thanh") }} as tinh_thanh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_cap", ["DD/MM/YYYY"]) }} as ngay_cap,
            {{ iso_date("ngay_het_han", ["DD/MM/YYYY"]) }} as ngay_het_han,
            {{ translated("bo_cap", {"BTNMT": "bo_tnmt", "BNNMT": "bo_nnmt"}) }} as bo_cap,
            {{ translated("trang_thai_giay_phep", {"HL": "con_hieu_luc", "HH": "het_han", "TH": "thu_hoi"}) }} as trang_thai_giay_phep,
            {{ clean_text("duong_dan") }} as duong_dan
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_chung_nhan is null then {{ reason("ma_chung_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_chung_nhan !~ '^NXVN-[0-9]{4}-[0-9]{3,5}$' then {{ reason("ma_chung_nhan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_san_pham is null then {{ reason("ten_san_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_san_pham") }} then {{ reason("ten_san_pham", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_san_pham_received is null then {{ reason("nhom_san_pham", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_san_pham is null and nhom_san_pham_received is not null then {{ reason("nhom_san_pham", "code", "Mã không có trong danh mục") }} end,
                    case when tieu_chi is null then {{ reason("tieu_chi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tieu_chi !~ '^NXVN [0-9]{2}:20[0-9]{2}$' then {{ reason("tieu_chi", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_doanh_nghiep is null then {{ reason("ten_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_doanh_nghiep") }} then {{ reason("ten_doanh_nghiep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when tinh_thanh is null then {{ reason("tinh_thanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("tinh_thanh") }} then {{ reason("tinh_thanh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when so_quyet_dinh !~ '^[0-9]{1,4}/QĐ-(BTNMT|BNNMT)$' then {{ reason("so_quyet_dinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_cap is null then {{ reason("ngay_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap", "date") }} then {{ reason("ngay_cap", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY") }} end,
                    case when ngay_het_han is null then {{ reason("ngay_het_han", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY") }} end,
                    case when bo_cap_received is null then {{ reason("bo_cap", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when bo_cap is null and bo_cap_received is not null then {{ reason("bo_cap", "code", "Mã không có trong danh mục") }} end,
                    case when trang_thai_giay_phep_received is null then {{ reason("trang_thai_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai_giay_phep is null and trang_thai_giay_phep_received is not null then {{ reason("trang_thai_giay_phep", "code", "Mã không có trong danh mục") }} end,
                    case when duong_dan is null then {{ reason("duong_dan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("duong_dan") }} then {{ reason("duong_dan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_chung_nhan),
            same_key as (partition by own_reasons = '{}', ma_chung_nhan order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_chung_nhan", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_chung_nhan", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_chung_nhan', refused.ma_chung_nhan) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
