-- Generated from catalog/systems/do_luong_chat_luong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("do_luong_chat_luong", "he_thong_chat_luong") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("cap_co_quan") }} as cap_co_quan_received,
            {{ clean_text("ma_co_quan") }} as ma_co_quan,
            {{ clean_text("ten_co_quan") }} as ten_co_quan,
            {{ translated("cap_co_quan", {"TINH": "cap_tinh", "XA": "cap_xa"}) }} as cap_co_quan,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("tieu_chuan") }} as tieu_chuan,
            {{ plain_number("so_thu_tuc_trong_he_thong", ".") }} as so_thu_tuc_trong_he_thong,
            {{ plain_number("tong_so_thu_tuc", ".") }} as tong_so_thu_tuc,
            {{ iso_date("ngay_cong_bo", ["YYYY-MM-DD"]) }} as ngay_cong_bo,
            {{ iso_date("ngay_danh_gia", ["YYYY-MM-DD"]) }} as ngay_danh_gia,
            {{ plain_number("so_diem_khong_phu_hop", ".") }} as so_diem_khong_phu_hop
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_quan is null then {{ reason("ma_co_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_quan !~ '^H18[.][0-9.]{2,8}$' then {{ reason("ma_co_quan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_quan is null then {{ reason("ten_co_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_quan") }} then {{ reason("ten_co_quan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cap_co_quan_received is null then {{ reason("cap_co_quan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_co_quan is null and cap_co_quan_received is not null then {{ reason("cap_co_quan", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when tieu_chuan is null then {{ reason("tieu_chuan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when tieu_chuan !~ '^TCVN ISO [0-9]+:[0-9]{4}$' then {{ reason("tieu_chuan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when so_thu_tuc_trong_he_thong is null then {{ reason("so_thu_tuc_trong_he_thong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_thu_tuc_trong_he_thong", "integer") }} then {{ reason("so_thu_tuc_trong_he_thong", "integer", "Không phải số nguyên") }} end,
                    case when tong_so_thu_tuc is null then {{ reason("tong_so_thu_tuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_so_thu_tuc", "integer") }} then {{ reason("tong_so_thu_tuc", "integer", "Không phải số nguyên") }} end,
                    case when ngay_cong_bo is null then {{ reason("ngay_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end,
                    case when {{ is_no("ngay_danh_gia", "date") }} then {{ reason("ngay_danh_gia", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD") }} end,
                    case when {{ is_no("so_diem_khong_phu_hop", "integer") }} then {{ reason("so_diem_khong_phu_hop", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_co_quan),
            same_key as (partition by own_reasons = '{}', ma_co_quan order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_co_quan", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_co_quan", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_co_quan', refused.ma_co_quan) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
