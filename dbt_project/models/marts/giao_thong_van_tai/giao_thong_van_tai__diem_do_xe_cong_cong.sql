-- Parking open to all; an attended place is in III.7 as well.
with
    dong as (
        select diem.*, xa.ten_xa
        from {{ ref("stg_csdl_ket_cau_ha_tang__diem_do_xe") }} as diem
        left join {{ ref("communes") }} as xa on xa.ma_xa = diem.ma_xa and xa.hieu_luc_den is null
        where diem.la_cong_cong and diem.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
