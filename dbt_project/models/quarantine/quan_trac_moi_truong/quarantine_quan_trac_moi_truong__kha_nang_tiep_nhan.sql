-- Generated from catalog/systems/quan_trac_moi_truong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_trac_moi_truong", "kha_nang_tiep_nhan") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("luu_vuc") }} as luu_vuc_received,
            {{ clean_text("thong_so") }} as thong_so_received,
            {{ clean_text("ma_doan") }} as ma_doan,
            {{ clean_text("ten_doan") }} as ten_doan,
            {{ clean_text("ten_song") }} as ten_song,
            {{ translated("luu_vuc", {"DA": "song_da", "MA": "song_ma", "NR": "nam_rom"}) }} as luu_vuc,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("chieu_dai_km", ",") }} as chieu_dai_km,
            {{ plain_number("nam_danh_gia", ",") }} as nam_danh_gia,
            {{ translated("thong_so", {"BOD5": "bod5", "COD": "cod", "NH4-N": "nh4_n", "Tổng N": "tong_n", "Tổng P": "tong_p", "TSS": "tss"}) }} as thong_so,
            {{ plain_number("luu_luong_m3_s", ",") }} as luu_luong_m3_s,
            {{ plain_number("tai_luong_toi_da", ",") }} as tai_luong_toi_da,
            {{ plain_number("tai_luong_hien_co", ",") }} as tai_luong_hien_co,
            {{ plain_number("he_so_an_toan", ",") }} as he_so_an_toan,
            {{ plain_number("kha_nang_tiep_nhan", ",") }} as kha_nang_tiep_nhan,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_van_ban", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_van_ban
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_doan is null then {{ reason("ma_doan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_doan !~ '^DS[0-9]{3,5}$' then {{ reason("ma_doan", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_doan is null then {{ reason("ten_doan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_doan") }} then {{ reason("ten_doan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ten_song is null then {{ reason("ten_song", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_song") }} then {{ reason("ten_song", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when luu_vuc_received is null then {{ reason("luu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when luu_vuc is null and luu_vuc_received is not null then {{ reason("luu_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when chieu_dai_km is null then {{ reason("chieu_dai_km", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("chieu_dai_km", "decimal") }} then {{ reason("chieu_dai_km", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when nam_danh_gia is null then {{ reason("nam_danh_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam_danh_gia", "integer") }} then {{ reason("nam_danh_gia", "integer", "Không phải số nguyên") }} end,
                    case when thong_so_received is null then {{ reason("thong_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when thong_so is null and thong_so_received is not null then {{ reason("thong_so", "code", "Mã không có trong danh mục") }} end,
                    case when luu_luong_m3_s is null then {{ reason("luu_luong_m3_s", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("luu_luong_m3_s", "decimal") }} then {{ reason("luu_luong_m3_s", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when tai_luong_toi_da is null then {{ reason("tai_luong_toi_da", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tai_luong_toi_da", "decimal") }} then {{ reason("tai_luong_toi_da", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when tai_luong_hien_co is null then {{ reason("tai_luong_hien_co", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tai_luong_hien_co", "decimal") }} then {{ reason("tai_luong_hien_co", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when he_so_an_toan is null then {{ reason("he_so_an_toan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("he_so_an_toan", "decimal") }} then {{ reason("he_so_an_toan", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when kha_nang_tiep_nhan is null then {{ reason("kha_nang_tiep_nhan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("kha_nang_tiep_nhan", "decimal") }} then {{ reason("kha_nang_tiep_nhan", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_van_ban is null then {{ reason("so_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_van_ban") }} then {{ reason("so_van_ban", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_van_ban is null then {{ reason("ngay_van_ban", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_van_ban", "date") }} then {{ reason("ngay_van_ban", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_doan, nam_danh_gia, thong_so),
            same_key as (partition by own_reasons = '{}', ma_doan, nam_danh_gia, thong_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_doan", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_doan", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_doan', refused.ma_doan, 'nam_danh_gia', refused.nam_danh_gia, 'thong_so', refused.thong_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
