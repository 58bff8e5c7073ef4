-- Generated from catalog/systems/csdl_thu_vien.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_thu_vien", "dau_sach") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_tai_lieu") }} as loai_tai_lieu_received,
            {{ clean_text("ngon_ngu") }} as ngon_ngu_received,
            {{ clean_text("ma_bieu_ghi") }} as ma_bieu_ghi,
            {{ clean_text("ma_thu_vien") }} as ma_thu_vien,
            {{ clean_text("nhan_de") }} as nhan_de,
            {{ clean_text("tac_gia") }} as tac_gia,
            {{ translated("loai_tai_lieu", {"S": "sach", "B": "bao", "T": "tap_chi", "K": "tai_lieu_khac"}) }} as loai_tai_lieu,
            {{ clean_text("chi_so_phan_loai") }} as chi_so_phan_loai,
            {{ clean_text("nha_xuat_ban") }} as nha_xuat_ban,
            {{ plain_number("nam_xuat_ban", ".") }} as nam_xuat_ban,
            {{ translated("ngon_ngu", {"V": "vie", "A": "eng", "P": "fra", "TQ": "zho", "TH": "blt", "M": "hmn"}) }} as ngon_ngu,
            {{ clean_text("ma_so_tieu_chuan") }} as ma_so_tieu_chuan,
            {{ plain_number("so_trang", ".") }} as so_trang,
            {{ plain_number("so_ban", ".") }} as so_ban,
            {{ iso_date("ngay_nhap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_nhap
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_bieu_ghi is null then {{ reason("ma_bieu_ghi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_bieu_ghi !~ '^BG[0-9]{8}$' then {{ reason("ma_bieu_ghi", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_thu_vien is null then {{ reason("ma_thu_vien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_thu_vien !~ '^TV[0-9]{5}$' then {{ reason("ma_thu_vien", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nhan_de is null then {{ reason("nhan_de", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("nhan_de") }} then {{ reason("nhan_de", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("tac_gia") }} then {{ reason("tac_gia", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_tai_lieu_received is null then {{ reason("loai_tai_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_tai_lieu is null and loai_tai_lieu_received is not null then {{ reason("loai_tai_lieu", "code", "Mã không có trong danh mục") }} end,
                    case when chi_so_phan_loai !~ '^[0-9]{3}([.][0-9]+)?$' then {{ reason("chi_so_phan_loai", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("nha_xuat_ban") }} then {{ reason("nha_xuat_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("nam_xuat_ban", "integer") }} then {{ reason("nam_xuat_ban", "integer", "Không phải số nguyên") }} end,
                    case when ngon_ngu_received is null then {{ reason("ngon_ngu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ngon_ngu is null and ngon_ngu_received is not null then {{ reason("ngon_ngu", "code", "Mã không có trong danh mục") }} end,
                    case when ma_so_tieu_chuan !~ '^(97[89][0-9]{10}|[0-9]{4}-[0-9]{3}[0-9X])$' then {{ reason("ma_so_tieu_chuan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ is_no("so_trang", "integer") }} then {{ reason("so_trang", "integer", "Không phải số nguyên") }} end,
                    case when so_ban is null then {{ reason("so_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_ban", "integer") }} then {{ reason("so_ban", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("ngay_nhap", "date") }} then {{ reason("ngay_nhap", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_bieu_ghi),
            same_key as (partition by own_reasons = '{}', ma_bieu_ghi order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_bieu_ghi", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_bieu_ghi", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_bieu_ghi', refused.ma_bieu_ghi) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
