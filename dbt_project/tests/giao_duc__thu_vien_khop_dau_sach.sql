-- The number of catalogued titles a library shows (I.8) is the number of its records in I.14.
with
    bieu_ghi as (
        select ma_thu_vien, count(*) as so_bieu_ghi from {{ ref("giao_duc__dau_sach_thu_vien") }} group by ma_thu_vien
    )

select thu_vien.ma_thu_vien, thu_vien.so_dau_muc_bien_muc, bieu_ghi.so_bieu_ghi
from {{ ref("giao_duc__thu_vien") }} as thu_vien
left join bieu_ghi using (ma_thu_vien)
where thu_vien.so_dau_muc_bien_muc <> coalesce(bieu_ghi.so_bieu_ghi, 0)
