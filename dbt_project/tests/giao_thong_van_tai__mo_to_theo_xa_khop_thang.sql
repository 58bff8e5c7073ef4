-- Motorcycles newly registered by commune police: a quarter's communes (III.8) never exceed its three months. They may
-- fall short of them: a commune whose row was refused is still counted in the month.
with
    theo_quy as (
        select quy, sum(so_cap_moi) as so_cap_moi
        from {{ ref("giao_thong_van_tai__dang_ky_xe_co_gioi__mo_to_theo_xa") }}
        group by quy
    ),

    theo_thang as (
        select
            left(thang, 4) || '-Q' || ((right(thang, 2)::int + 2) / 3) as quy,
            sum(so_luot) as so_luot,
            count(distinct thang) as so_thang
        from {{ ref("giao_thong_van_tai__dang_ky_xe_co_gioi__dang_ky_xe") }}
        where noi_thuc_hien = 'cong_an_cap_xa' and loai_xe = 'mo_to' and nghiep_vu = 'cap_moi'
        group by 1
    )

select theo_quy.quy, theo_quy.so_cap_moi, theo_thang.so_luot
from theo_quy
inner join theo_thang using (quy)
where theo_thang.so_thang = 3 and theo_quy.so_cap_moi > theo_thang.so_luot
