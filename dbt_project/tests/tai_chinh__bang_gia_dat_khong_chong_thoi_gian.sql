-- Of two price tables the earlier one ends before the later one begins (IX.2, IX.4): a plot has one price on any day.
with
    bang as (
        select distinct 'nong_nghiep' as nhom, so_van_ban, ngay_hieu_luc, ngay_het_hieu_luc
        from {{ ref("tai_chinh__bang_gia_dat_nong_nghiep") }}
        union
        select distinct 'phi_nong_nghiep', so_van_ban, ngay_hieu_luc, ngay_het_hieu_luc
        from {{ ref("tai_chinh__bang_gia_dat_phi_nong_nghiep") }}
    )

select truoc.nhom, truoc.so_van_ban, sau.so_van_ban as so_van_ban_sau
from bang as truoc
inner join bang as sau on sau.nhom = truoc.nhom and sau.ngay_hieu_luc > truoc.ngay_hieu_luc
where coalesce(truoc.ngay_het_hieu_luc, 'infinity') >= sau.ngay_hieu_luc
