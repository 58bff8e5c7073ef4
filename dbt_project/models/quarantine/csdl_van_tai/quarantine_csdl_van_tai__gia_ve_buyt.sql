-- Generated from catalog/systems/csdl_van_tai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_van_tai", "gia_ve_buyt") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_ve") }} as loai_ve_received,
            {{ clean_text("doi_tuong") }} as doi_tuong_received,
            {{ clean_text("ma_tuyen_buyt") }} as ma_tuyen_buyt,
            {{ translated("loai_ve", {"L": "ve_luot", "T": "ve_thang"}) }} as loai_ve,
            {{ translated("doi_tuong", {"PT": "pho_thong", "HS": "hoc_sinh_sinh_vien", "MP": "duoc_mien"}) }} as doi_tuong,
            {{ plain_number("tu_km", ".") }} as tu_km,
            {{ plain_number("den_km", ".") }} as den_km,
            {{ plain_number("gia_ve", ",", factor="1000") }} as gia_ve,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_hieu_luc", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hieu_luc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_tuyen_buyt is null then {{ reason("ma_tuyen_buyt", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_tuyen_buyt !~ '^DB-[0-9]{2,3}$' then {{ reason("ma_tuyen_buyt", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_ve_received is null then {{ reason("loai_ve", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_ve is null and loai_ve_received is not null then {{ reason("loai_ve", "code", "Mã không có trong danh mục") }} end,
                    case when doi_tuong_received is null then {{ reason("doi_tuong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when doi_tuong is null and doi_tuong_received is not null then {{ reason("doi_tuong", "code", "Mã không có trong danh mục") }} end,
                    case when tu_km is null then {{ reason("tu_km", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tu_km", "integer") }} then {{ reason("tu_km", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("den_km", "integer") }} then {{ reason("den_km", "integer", "Không phải số nguyên") }} end,
                    case when gia_ve is null then {{ reason("gia_ve", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("gia_ve", "integer") }} then {{ reason("gia_ve", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_hieu_luc is null then {{ reason("ngay_hieu_luc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_hieu_luc", "date") }} then {{ reason("ngay_hieu_luc", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_tuyen_buyt, loai_ve, doi_tuong, tu_km, ngay_hieu_luc),
            same_key as (partition by own_reasons = '{}', ma_tuyen_buyt, loai_ve, doi_tuong, tu_km, ngay_hieu_luc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_tuyen_buyt", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_tuyen_buyt", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_tuyen_buyt', refused.ma_tuyen_buyt, 'loai_ve', refused.loai_ve, 'doi_tuong', refused.doi_tuong, 'tu_km', refused.tu_km, 'ngay_hieu_luc', refused.ngay_hieu_luc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
