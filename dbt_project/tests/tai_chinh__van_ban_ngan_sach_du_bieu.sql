-- Every stage whose figures are published has a document that discloses it, and names each of its forms (IX.3).
with so_lieu as (select distinct nam, giai_doan, bieu from {{ ref("tai_chinh__cong_khai_ngan_sach__so_lieu") }})

select so_lieu.*
from so_lieu
where
    not exists (
        select 1
        from {{ ref("tai_chinh__cong_khai_ngan_sach__van_ban") }} as van_ban
        where
            van_ban.nam = so_lieu.nam
            and van_ban.giai_doan = so_lieu.giai_doan
            and so_lieu.bieu = any(string_to_array(van_ban.cac_bieu, '; '))
    )
