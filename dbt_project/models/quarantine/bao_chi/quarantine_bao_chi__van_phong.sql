-- Generated from catalog/systems/bao_chi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_chi", "van_phong") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("hinh_thuc") }} as hinh_thuc_received,
            {{ clean_text("ma_van_phong") }} as ma_van_phong,
            {{ clean_text("ma_co_quan") }} as ma_co_quan,
            {{ translated("hinh_thuc", {"VP": "van_phong_dai_dien", "PV": "phong_vien_thuong_tru"}) }} as hinh_thuc,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_van_ban", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_van_ban,
            {{ plain_number("so_nhan_su", ".") }} as so_nhan_su,
            {{ iso_date("ngay_cap_nhat", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_van_phong is null then {{ reason("ma_van_phong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_van_phong !~ '^VPBC[0-9]{3}$' then {{ reason("ma_van_phong", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_co_quan is null then {{ reason("ma_co_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_quan !~ '^BCH[0-9]{4}$' then {{ reason("ma_co_quan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when hinh_thuc_received is null then {{ reason("hinh_thuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc is null and hinh_thuc_received is not null then {{ reason("hinh_thuc", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_van_ban is null then {{ reason("ngay_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_van_ban", "date") }} then {{ reason("ngay_van_ban", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end,
                    case when {{ is_no("so_nhan_su", "integer") }} then {{ reason("so_nhan_su", "integer", "Không phải số nguyên") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY hoặc YYYY-MM-DD") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_van_phong),
            same_key as (partition by own_reasons = '{}', ma_van_phong order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_van_phong", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_van_phong", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_van_phong', refused.ma_van_phong) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
