-- A position farther from the street is never dearer than the one before it (IX.2).
with
    dong as (
        select
            so_van_ban,
            ma_xa,
            loai_dat,
            khu_vuc,
            vi_tri,
            gia,
            lag(gia) over (partition by so_van_ban, ma_xa, loai_dat, khu_vuc order by vi_tri) as gia_vi_tri_truoc
        from {{ ref("tai_chinh__bang_gia_dat_nong_nghiep") }}
    )

select so_van_ban, ma_xa, loai_dat, khu_vuc, vi_tri, gia, gia_vi_tri_truoc
from dong
where gia > gia_vi_tri_truoc
