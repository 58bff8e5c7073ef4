-- A union of V.3 has at least as many members in its register as cooperatives of V.2 name it, and they name no other.
with
    thanh_vien as (
        select ma_so_lien_hiep, count(*) as so_htx
        from {{ ref("kinh_te__lien_hiep_hop_tac_xa__thanh_vien") }}
        group by ma_so_lien_hiep
    )

select lien_hiep.ma_so_lien_hiep, lien_hiep.so_htx_thanh_vien, thanh_vien.so_htx
from {{ ref("kinh_te__lien_hiep_hop_tac_xa") }} as lien_hiep
full join thanh_vien using (ma_so_lien_hiep)
where lien_hiep.so_htx_thanh_vien is null or thanh_vien.so_htx > lien_hiep.so_htx_thanh_vien
