-- The place of use as it was on the day of handover, and as it is now.
with
    theo_xa as ({{ communes_on(ref("stg_khcn_nhiem_vu__san_pham"), "ngay_ban_giao") }}),

    dong as (
        select theo_xa.*, round(100 * theo_xa.so_luong_dat / theo_xa.so_luong_dang_ky, 1) as ty_le_dat_phan_tram
        from theo_xa
        inner join {{ ref("stg_khcn_nhiem_vu__nhiem_vu") }} as nhiem_vu using (ma_so)
    )

    {{ published("dong") }}
