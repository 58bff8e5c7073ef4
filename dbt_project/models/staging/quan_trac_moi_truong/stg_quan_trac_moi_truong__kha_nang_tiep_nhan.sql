-- Generated from catalog/systems/quan_trac_moi_truong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_trac_moi_truong", "kha_nang_tiep_nhan") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
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
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_doan,
    ten_doan,
    ten_song,
    luu_vuc,
    ma_xa,
    {{ cast_or_null("chieu_dai_km", "decimal") }} as chieu_dai_km,
    {{ cast_or_null("nam_danh_gia", "integer") }} as nam_danh_gia,
    thong_so,
    {{ cast_or_null("luu_luong_m3_s", "decimal") }} as luu_luong_m3_s,
    {{ cast_or_null("tai_luong_toi_da", "decimal") }} as tai_luong_toi_da,
    {{ cast_or_null("tai_luong_hien_co", "decimal") }} as tai_luong_hien_co,
    {{ cast_or_null("he_so_an_toan", "decimal") }} as he_so_an_toan,
    {{ cast_or_null("kha_nang_tiep_nhan", "decimal") }} as kha_nang_tiep_nhan,
    so_van_ban,
    {{ cast_or_null("ngay_van_ban", "date") }} as ngay_van_ban
from prepared
where not exists (select 1 from {{ ref("quarantine_quan_trac_moi_truong__kha_nang_tiep_nhan") }} as refused where refused._row_number = prepared._row_number)
