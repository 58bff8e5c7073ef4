-- X.4: guests of the communes never exceed those of the province. Only months in which every type has a row are
-- compared: a type with fewer than three establishments is left out of the table of the province.
with
    theo_xa as (
        select thang, sum(so_khach) as so_khach
        from {{ ref("van_hoa_du_lich__co_so_luu_tru_du_lich__khach_theo_xa") }}
        group by thang
    ),

    toan_tinh as (
        select thang, sum(so_khach) as so_khach
        from {{ ref("van_hoa_du_lich__co_so_luu_tru_du_lich__khach_toan_tinh") }}
        group by thang
        having count(*) = 5
    )

select theo_xa.thang, theo_xa.so_khach, toan_tinh.so_khach as so_khach_toan_tinh
from theo_xa
inner join toan_tinh using (thang)
where theo_xa.so_khach > toan_tinh.so_khach
