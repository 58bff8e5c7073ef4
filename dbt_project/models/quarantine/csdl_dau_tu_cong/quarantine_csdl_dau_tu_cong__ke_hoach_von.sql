-- Generated from catalog/systems/csdl_dau_tu_cong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dau_tu_cong", "ke_hoach_von") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nguon_von") }} as nguon_von_received,
            {{ clean_text("ma_du_an") }} as ma_du_an,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("nguon_von", {"NSTW": "ngan_sach_trung_uong", "CTMT": "chuong_trinh_muc_tieu_quoc_gia", "ODA": "von_nuoc_ngoai", "NSDP": "can_doi_ngan_sach_dia_phuong", "SDD": "tien_su_dung_dat", "XSKT": "xo_so_kien_thiet"}) }} as nguon_von,
            {{ plain_number("von_giao", ",", factor="1000000") }} as von_giao,
            {{ plain_number("von_keo_dai", ",", factor="1000000") }} as von_keo_dai,
            {{ plain_number("giai_ngan", ",", factor="1000000") }} as giai_ngan,
            {{ iso_date("den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as den_ngay
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_du_an is null then {{ reason("ma_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_du_an !~ '^[0-9]{7}$' then {{ reason("ma_du_an", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when nguon_von_received is null then {{ reason("nguon_von", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nguon_von is null and nguon_von_received is not null then {{ reason("nguon_von", "code", "Mã không có trong danh mục") }} end,
                    case when von_giao is null then {{ reason("von_giao", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("von_giao", "integer") }} then {{ reason("von_giao", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when von_keo_dai is null then {{ reason("von_keo_dai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("von_keo_dai", "integer") }} then {{ reason("von_keo_dai", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when giai_ngan is null then {{ reason("giai_ngan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("giai_ngan", "integer") }} then {{ reason("giai_ngan", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when den_ngay is null then {{ reason("den_ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("den_ngay", "date") }} then {{ reason("den_ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_du_an, nam, nguon_von),
            same_key as (partition by own_reasons = '{}', ma_du_an, nam, nguon_von order by _row_number)
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
    jsonb_build_object('ma_du_an', refused.ma_du_an, 'nam', refused.nam, 'nguon_von', refused.nguon_von) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
