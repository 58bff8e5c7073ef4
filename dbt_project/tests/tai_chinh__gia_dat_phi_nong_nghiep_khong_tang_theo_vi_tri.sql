-- A position farther from the street is never dearer than the one before it (IX.4).
with
    dong as (
        select
            so_van_ban,
            ma_doan,
            loai_dat,
            vi_tri,
            gia,
            lag(gia) over (partition by so_van_ban, ma_doan, loai_dat order by vi_tri) as gia_vi_tri_truoc
        from {{ ref("tai_chinh__bang_gia_dat_phi_nong_nghiep") }}
    )

select so_van_ban, ma_doan, loai_dat, vi_tri, gia, gia_vi_tri_truoc
from dong
where gia > gia_vi_tri_truoc
