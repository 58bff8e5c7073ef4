-- Prices of the places that are published.
with
    dong as (
        select gia.*, round(100.0 * gia.gia / nullif(gia.gia_toi_da, 0), 1) as ty_le_so_voi_tran_phan_tram
        from {{ ref("stg_csdl_ket_cau_ha_tang__gia_trong_giu") }} as gia
        inner join {{ ref("stg_csdl_ket_cau_ha_tang__diem_do_xe") }} as diem using (ma_diem)
        where diem.co_trong_giu and diem.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
