-- Generated from catalog/systems/csdl_dang_ky_kinh_doanh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dang_ky_kinh_doanh", "bien_dong") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_su_kien") }} as loai_su_kien_received,
            {{ clean_text("noi_dung_thay_doi") }} as noi_dung_thay_doi_received,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("loai_su_kien", {"DKM": "dang_ky_moi", "TD": "thay_doi", "TN": "tam_ngung", "HDTL": "hoat_dong_tro_lai", "DDGT": "dang_giai_the", "KTDC": "khong_con_tai_dia_chi", "GT": "giai_the", "TH": "thu_hoi"}) }} as loai_su_kien,
            {{ iso_date("ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay,
            {{ translated("noi_dung_thay_doi", {"VON": "von_dieu_le", "TS": "tru_so", "TEN": "ten", "NN": "nganh_nghe", "NDD": "nguoi_dai_dien", "TV": "thanh_vien"}) }} as noi_dung_thay_doi,
            {{ iso_date("tam_ngung_den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as tam_ngung_den_ngay,
            {{ clean_text("ma_xa") }} as ma_xa
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_so_doanh_nghiep is null then {{ reason("ma_so_doanh_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_su_kien_received is null then {{ reason("loai_su_kien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_su_kien is null and loai_su_kien_received is not null then {{ reason("loai_su_kien", "code", "Mã không có trong danh mục") }} end,
                    case when ngay is null then {{ reason("ngay", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay", "date") }} then {{ reason("ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when noi_dung_thay_doi is null and noi_dung_thay_doi_received is not null then {{ reason("noi_dung_thay_doi", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("tam_ngung_den_ngay", "date") }} then {{ reason("tam_ngung_den_ngay", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_so_doanh_nghiep, ngay, loai_su_kien),
            same_key as (partition by own_reasons = '{}', ma_so_doanh_nghiep, ngay, loai_su_kien order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_so_doanh_nghiep", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_so_doanh_nghiep", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_so_doanh_nghiep', refused.ma_so_doanh_nghiep, 'ngay', refused.ngay, 'loai_su_kien', refused.loai_su_kien) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
