with
    theo_vi_tri as ({{ land_prices_by_position(ref("stg_bang_gia_dat__gia_dat_nong_nghiep"), 3) }}),

    dong as ({{ communes_on("theo_vi_tri", "ngay_hieu_luc") }})

    {{ published("dong") }}
