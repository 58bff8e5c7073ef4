-- Trade and production land beside residential land of the same section: its first position is the yardstick.
with
    bang as (select * from {{ ref("stg_bang_gia_dat__gia_dat_phi_nong_nghiep") }}),

    dat_o as (
        select so_van_ban, ma_doan, max(gia_vi_tri_1) as gia_dat_o
        from bang
        where loai_dat in ('odt', 'ont')
        group by so_van_ban, ma_doan
    ),

    so_voi_dat_o as (
        select bang.*, round(100.0 * bang.gia_vi_tri_1 / nullif(dat_o.gia_dat_o, 0), 1) as ty_le_so_dat_o_pct
        from bang
        left join dat_o using (so_van_ban, ma_doan)
    ),

    theo_vi_tri as ({{ land_prices_by_position("so_voi_dat_o", 4) }}),

    dong as ({{ communes_on("theo_vi_tri", "ngay_hieu_luc") }})

    {{ published("dong") }}
