-- Every enterprise of V.1 has its registration among the events, on the day the register says; and one that is gone, or
-- suspended, has the event that says so on the day of its status.
with
    dau_tien as (
        select ma_so_doanh_nghiep, min(ngay) as ngay, count(*) as so_lan
        from {{ ref("kinh_te__doanh_nghiep__su_kien") }}
        where loai_su_kien = 'dang_ky_moi'
        group by ma_so_doanh_nghiep
    ),

    cuoi as (
        select ma_so_doanh_nghiep, ngay, loai_su_kien
        from {{ ref("kinh_te__doanh_nghiep__su_kien") }}
        where loai_su_kien in ('tam_ngung', 'giai_the', 'thu_hoi')
    )

select dn.ma_so_doanh_nghiep, dn.trang_thai, dn.ngay_trang_thai, dau_tien.ngay, cuoi.loai_su_kien
from {{ ref("kinh_te__doanh_nghiep") }} as dn
left join dau_tien using (ma_so_doanh_nghiep)
left join
    cuoi
    on cuoi.ma_so_doanh_nghiep = dn.ma_so_doanh_nghiep
    and cuoi.ngay = dn.ngay_trang_thai
    and cuoi.loai_su_kien = case
        dn.trang_thai
        when 'tam_ngung'
        then 'tam_ngung'
        when 'da_giai_the'
        then 'giai_the'
        when 'bi_thu_hoi'
        then 'thu_hoi'
    end
where
    dau_tien.so_lan is distinct from 1
    or dau_tien.ngay is distinct from dn.ngay_dang_ky_lan_dau
    or (dn.trang_thai in ('tam_ngung', 'da_giai_the', 'bi_thu_hoi') and cuoi.ngay is null)
