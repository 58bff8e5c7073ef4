-- Generated from catalog/systems/bang_gia_dat.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bang_gia_dat", "gia_dat_nong_nghiep") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_dat") }} as loai_dat_received,
            {{ clean_text("khu_vuc") }} as khu_vuc_received,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_ban_hanh", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_ban_hanh,
            {{ iso_date("ngay_hieu_luc", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_hieu_luc,
            {{ iso_date("ngay_het_hieu_luc", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_het_hieu_luc,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ translated("loai_dat", {"LUC": "luc", "LUK": "luk", "HNK": "hnk", "CLN": "cln", "RSX": "rsx", "RPH": "rph", "RDD": "rdd", "NTS": "nts"}) }} as loai_dat,
            {{ translated("khu_vuc", {"I": "khu_vuc_1", "II": "khu_vuc_2", "III": "khu_vuc_3"}) }} as khu_vuc,
            {{ plain_number("gia_vi_tri_1", ",", factor="1000") }} as gia_vi_tri_1,
            {{ plain_number("gia_vi_tri_2", ",", factor="1000") }} as gia_vi_tri_2,
            {{ plain_number("gia_vi_tri_3", ",", factor="1000") }} as gia_vi_tri_3
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_ban_hanh is null then {{ reason("ngay_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ban_hanh", "date") }} then {{ reason("ngay_ban_hanh", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc số ngày của Excel (hệ 1900)") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc số ngày của Excel (hệ 1900)") }} end,
                    case when {{ is_no("ngay_het_hieu_luc", "date") }} then {{ reason("ngay_het_hieu_luc", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc số ngày của Excel (hệ 1900)") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when loai_dat_received is null then {{ reason("loai_dat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_dat is null and loai_dat_received is not null then {{ reason("loai_dat", "code", "Mã không có trong danh mục") }} end,
                    case when khu_vuc_received is null then {{ reason("khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when khu_vuc is null and khu_vuc_received is not null then {{ reason("khu_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when gia_vi_tri_1 is null then {{ reason("gia_vi_tri_1", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_vi_tri_1", "integer") }} then {{ reason("gia_vi_tri_1", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("gia_vi_tri_2", "integer") }} then {{ reason("gia_vi_tri_2", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when {{ is_no("gia_vi_tri_3", "integer") }} then {{ reason("gia_vi_tri_3", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', so_van_ban, ma_xa, loai_dat, khu_vuc),
            same_key as (partition by own_reasons = '{}', so_van_ban, ma_xa, loai_dat, khu_vuc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_van_ban", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_van_ban", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_van_ban', refused.so_van_ban, 'ma_xa', refused.ma_xa, 'loai_dat', refused.loai_dat, 'khu_vuc', refused.khu_vuc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
