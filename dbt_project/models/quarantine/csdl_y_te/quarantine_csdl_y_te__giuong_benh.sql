-- Generated from catalog/systems/csdl_y_te.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_y_te", "giuong_benh") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_khoa") }} as nhom_khoa_received,
            {{ plain_number("nam", ".") }} as nam,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("nhom_khoa", {"K01": "cap_cuu_hoi_suc", "K02": "noi", "K03": "nhi", "K04": "ngoai", "K05": "phu_san", "K06": "truyen_nhiem", "K07": "y_hoc_co_truyen", "K08": "chuyen_khoa_le", "K09": "lao_benh_phoi", "K10": "tam_than"}) }} as nhom_khoa,
            {{ plain_number("so_giuong_ke_hoach", ".") }} as so_giuong_ke_hoach,
            {{ plain_number("so_giuong_thuc_ke", ".") }} as so_giuong_thuc_ke,
            {{ plain_number("so_ngay_dieu_tri", ".") }} as so_ngay_dieu_tri
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^YT11[0-9]{5}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when nhom_khoa_received is null then {{ reason("nhom_khoa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_khoa is null and nhom_khoa_received is not null then {{ reason("nhom_khoa", "code", "Mã không có trong danh mục") }} end,
                    case when so_giuong_ke_hoach is null then {{ reason("so_giuong_ke_hoach", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_giuong_ke_hoach", "integer") }} then {{ reason("so_giuong_ke_hoach", "integer", "Không phải số nguyên") }} end,
                    case when so_giuong_thuc_ke is null then {{ reason("so_giuong_thuc_ke", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_giuong_thuc_ke", "integer") }} then {{ reason("so_giuong_thuc_ke", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_ngay_dieu_tri", "integer") }} then {{ reason("so_ngay_dieu_tri", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, ma_co_so, nhom_khoa),
            same_key as (partition by own_reasons = '{}', nam, ma_co_so, nhom_khoa order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("nam", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("nam", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('nam', refused.nam, 'ma_co_so', refused.ma_co_so, 'nhom_khoa', refused.nhom_khoa) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
