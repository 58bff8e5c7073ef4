-- Months of a site that was closed for good stay: they are history, so the register is joined whatever its state.
with
    theo_thang as ({{ communes_of_month(ref("stg_csdl_du_lich__khach_diem")) }}),

    dong as (
        select theo_thang.*, diem.ten_diem
        from theo_thang
        inner join {{ ref("stg_csdl_du_lich__diem_du_lich") }} as diem using (ma_diem)
        where diem.nhom = 'van_hoa'
    )

    {{ published("dong") }}
