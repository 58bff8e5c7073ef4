-- The planned beds a facility shows in the list (XIII.5) are the sum over its departments in the newest year
-- reported. They
-- may exceed it where a department's row was refused, never fall short.
with
    nam_moi_nhat as (
        select ma_co_so, sum(so_giuong_ke_hoach) as so_giuong
        from {{ ref("y_te__co_so_kham_chua_benh__giuong_benh") }}
        where nam = (select max(nam) from {{ ref("y_te__co_so_kham_chua_benh__giuong_benh") }})
        group by ma_co_so
    )

select co_so.ma_co_so, co_so.so_giuong_ke_hoach, nam_moi_nhat.so_giuong
from {{ ref("y_te__co_so_kham_chua_benh") }} as co_so
inner join nam_moi_nhat using (ma_co_so)
where nam_moi_nhat.so_giuong > co_so.so_giuong_ke_hoach
