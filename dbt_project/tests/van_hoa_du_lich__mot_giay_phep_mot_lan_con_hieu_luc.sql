-- X.7: of all issues of one licence at most one is valid, and a later issue is never dated before an earlier one.
with
    lan_cap as (
        select
            so_giay_phep,
            lan_cap,
            ngay_cap,
            count(*) filter (where tinh_trang = 'con_hieu_luc') over (partition by so_giay_phep) as so_con_hieu_luc,
            lag(ngay_cap) over (partition by so_giay_phep order by lan_cap) as ngay_cap_truoc
        from {{ ref("van_hoa_du_lich__giay_phep_lu_hanh") }}
    )

select so_giay_phep, lan_cap
from lan_cap
where so_con_hieu_luc > 1 or ngay_cap < ngay_cap_truoc
