-- Generated from catalog/systems/lam_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("lam_nghiep", "kiem_ke") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_dat_rung") }} as loai_dat_rung_received,
            {{ clean_text("nhom_chu_rung") }} as nhom_chu_rung_received,
            {{ clean_text("ma_van_ban") }} as ma_van_ban,
            {{ iso_date("ngay_chot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ translated("loai_dat_rung", {"RTN": "rung_tu_nhien", "RTG": "rung_trong_thanh_rung", "RTM": "rung_trong_chua_thanh_rung", "DTR": "khoanh_nuoi", "DT1": "dat_trong"}) }} as loai_dat_rung,
            {{ translated("nhom_chu_rung", {"BQL": "ban_quan_ly", "TCKT": "to_chuc_kinh_te", "CD": "cong_dong", "HGD": "ho_gia_dinh", "UBND": "ubnd_xa", "KHAC": "to_chuc_khac"}) }} as nhom_chu_rung,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("tru_luong_m3", ",") }} as tru_luong_m3
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_van_ban is null then {{ reason("ma_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_van_ban !~ '^KK[0-9]{4}$' then {{ reason("ma_van_ban", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ngay_chot is null then {{ reason("ngay_chot", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_chot", "date") }} then {{ reason("ngay_chot", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when loai_dat_rung_received is null then {{ reason("loai_dat_rung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_dat_rung is null and loai_dat_rung_received is not null then {{ reason("loai_dat_rung", "code", "Mã không có trong danh mục") }} end,
                    case when nhom_chu_rung_received is null then {{ reason("nhom_chu_rung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_chu_rung is null and nhom_chu_rung_received is not null then {{ reason("nhom_chu_rung", "code", "Mã không có trong danh mục") }} end,
                    case when dien_tich_ha is null then {{ reason("dien_tich_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_ha", "decimal") }} then {{ reason("dien_tich_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("tru_luong_m3", "integer") }} then {{ reason("tru_luong_m3", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_van_ban, ma_xa, loai_dat_rung, nhom_chu_rung),
            same_key as (partition by own_reasons = '{}', ma_van_ban, ma_xa, loai_dat_rung, nhom_chu_rung order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_van_ban", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_van_ban", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_van_ban', refused.ma_van_ban, 'ma_xa', refused.ma_xa, 'loai_dat_rung', refused.loai_dat_rung, 'nhom_chu_rung', refused.nhom_chu_rung) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
