-- The newest zoning counts at least the dangerous spots that the list shows of the hazard in the commune; the list may
-- show fewer, since a spot whose row was refused is still counted there.
with
    moi_nhat as (
        select ma_xa_hien_hanh as ma_xa, loai_thien_tai, so_diem_nguy_co
        from {{ ref("tai_nguyen_moi_truong__phan_vung_rui_ro_thien_tai__vung_rui_ro") }}
        where
            nam_danh_gia = (
                select max(nam_danh_gia)
                from {{ ref("tai_nguyen_moi_truong__phan_vung_rui_ro_thien_tai__vung_rui_ro") }}
            )
    ),

    dem as (
        select ma_xa, loai_thien_tai, count(*) as so_diem
        from {{ ref("tai_nguyen_moi_truong__phan_vung_rui_ro_thien_tai__diem_nguy_co") }}
        group by ma_xa, loai_thien_tai
    )

select dem.ma_xa, dem.loai_thien_tai, dem.so_diem, moi_nhat.so_diem_nguy_co
from dem
left join moi_nhat using (ma_xa, loai_thien_tai)
where dem.so_diem > coalesce(moi_nhat.so_diem_nguy_co, 0)
