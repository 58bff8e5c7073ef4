-- Only herds of farms that are listed beside them.
with
    dong as (
        select dan.*, round(dan.so_con * dan.he_so_don_vi, 2) as so_don_vi_vat_nuoi
        from {{ ref("stg_chan_nuoi_thu_y__dan_vat_nuoi") }} as dan
        inner join ({{ listed_farms() }}) as trang_trai using (ma_co_so)
    )

    {{ published("dong") }}
