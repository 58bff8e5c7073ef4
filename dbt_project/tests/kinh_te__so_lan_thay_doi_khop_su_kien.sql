-- The register counts as many changes of an enterprise as there are events of change.
with
    thay_doi as (
        select ma_so_doanh_nghiep, count(*) as so_lan, max(ngay) as ngay
        from {{ ref("kinh_te__doanh_nghiep__su_kien") }}
        where loai_su_kien = 'thay_doi'
        group by ma_so_doanh_nghiep
    )

select dn.ma_so_doanh_nghiep, dn.so_lan_thay_doi, thay_doi.so_lan
from {{ ref("kinh_te__doanh_nghiep") }} as dn
left join thay_doi using (ma_so_doanh_nghiep)
where dn.so_lan_thay_doi <> coalesce(thay_doi.so_lan, 0) or dn.ngay_thay_doi_gan_nhat is distinct from thay_doi.ngay
