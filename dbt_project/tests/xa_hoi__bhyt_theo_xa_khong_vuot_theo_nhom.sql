-- Health insurance members by commune never add up to more than the groups of the same quarter; they may fall short
-- where a
-- commune's row was refused or withheld.
with
    theo_xa as (
        select quy, sum(so_nguoi) as so_nguoi
        from {{ ref("xa_hoi__nguoi_tham_gia_bao_hiem") }}
        where loai_bao_hiem = 'bhyt'
        group by quy
    ),

    theo_nhom as (
        select quy, sum(so_nguoi) as so_nguoi
        from {{ ref("xa_hoi__nguoi_tham_gia_bao_hiem__bhyt_theo_nhom") }}
        group by quy
        having count(*) = 5
    )

select theo_xa.quy, theo_xa.so_nguoi, theo_nhom.so_nguoi as so_nguoi_theo_nhom
from theo_xa
inner join theo_nhom using (quy)
where theo_xa.so_nguoi > theo_nhom.so_nguoi
