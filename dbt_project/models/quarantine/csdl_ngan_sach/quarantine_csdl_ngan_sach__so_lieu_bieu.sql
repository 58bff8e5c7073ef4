-- Generated from catalog/systems/csdl_ngan_sach.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_ngan_sach", "so_lieu_bieu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("giai_doan") }} as giai_doan_received,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("giai_doan", {"DT": "du_toan", "Q1": "thuc_hien_quy_1", "6T": "thuc_hien_6_thang", "9T": "thuc_hien_9_thang", "QT": "quyet_toan"}) }} as giai_doan,
            {{ clean_text("bieu") }} as bieu,
            {{ plain_number("thu_tu", ",") }} as thu_tu,
            {{ clean_text("stt") }} as stt,
            {{ clean_text("ma_chi_tieu") }} as ma_chi_tieu,
            {{ clean_text("ma_cha") }} as ma_cha,
            {{ clean_text("chi_tieu") }} as chi_tieu,
            {{ plain_number("cap_do", ",") }} as cap_do,
            {{ clean_text("cong_vao_cha") }} as cong_vao_cha,
            {{ plain_number("du_toan", ",", factor="1000000") }} as du_toan,
            {{ plain_number("thuc_hien", ",", factor="1000000") }} as thuc_hien,
            {{ plain_number("cung_ky_nam_truoc", ",", factor="1000000") }} as cung_ky_nam_truoc
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when giai_doan_received is null then {{ reason("giai_doan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when giai_doan is null and giai_doan_received is not null then {{ reason("giai_doan", "code", "Mã không có trong danh mục") }} end,
                    case when bieu is null then {{ reason("bieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when bieu !~ '^[0-9]{2}/CK-NSNN$' then {{ reason("bieu", "pattern", "Không đúng mẫu quy định") }} end,
                    case when thu_tu is null then {{ reason("thu_tu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("thu_tu", "integer") }} then {{ reason("thu_tu", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("stt") }} then {{ reason("stt", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_chi_tieu is null then {{ reason("ma_chi_tieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ma_chi_tieu") }} then {{ reason("ma_chi_tieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("ma_cha") }} then {{ reason("ma_cha", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when chi_tieu is null then {{ reason("chi_tieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("chi_tieu") }} then {{ reason("chi_tieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cap_do is null then {{ reason("cap_do", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("cap_do", "integer") }} then {{ reason("cap_do", "integer", "Không phải số nguyên") }} end,
                    case when cong_vao_cha is null then {{ reason("cong_vao_cha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("cong_vao_cha", "boolean") }} then {{ reason("cong_vao_cha", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when {{ is_no("du_toan", "integer") }} then {{ reason("du_toan", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when {{ is_no("thuc_hien", "integer") }} then {{ reason("thuc_hien", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when {{ is_no("cung_ky_nam_truoc", "integer") }} then {{ reason("cung_ky_nam_truoc", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, giai_doan, bieu, ma_chi_tieu),
            same_key as (partition by own_reasons = '{}', nam, giai_doan, bieu, ma_chi_tieu order by _row_number)
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
    jsonb_build_object('nam', refused.nam, 'giai_doan', refused.giai_doan, 'bieu', refused.bieu, 'ma_chi_tieu', refused.ma_chi_tieu) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
