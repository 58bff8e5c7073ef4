-- X.8: the number of communes an entry shows is the number of its rows in the table of areas.
with
    dia_ban as (
        select ma_di_san, count(*) as so_xa
        from {{ ref("van_hoa_du_lich__di_san_phi_vat_the_quoc_gia__dia_ban_thuc_hanh") }}
        group by ma_di_san
    )

select di_san.ma_di_san, di_san.so_xa_thuc_hanh, dia_ban.so_xa
from {{ ref("van_hoa_du_lich__di_san_phi_vat_the_quoc_gia") }} as di_san
left join dia_ban using (ma_di_san)
where di_san.so_xa_thuc_hanh <> coalesce(dia_ban.so_xa, 0)
