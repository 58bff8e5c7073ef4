-- The rows of the annex are counted from what is published beside the register.
with
    phu_luc as (
        select ma_van_ban, count(*) as so_dong_phu_luc from {{ ref("stg_lam_nghiep__kiem_ke") }} group by ma_van_ban
    ),

    dong as (
        select
            quyet_dinh.*,
            nam_so_lieu as nam_kiem_ke,
            ngay_chot as ngay_chot_kiem_ke,
            coalesce(phu_luc.so_dong_phu_luc, 0) as so_dong_phu_luc
        from {{ ref("stg_lam_nghiep__quyet_dinh") }} as quyet_dinh
        left join phu_luc using (ma_van_ban)
        where quyet_dinh.loai_quyet_dinh = 'kiem_ke'
    )

    {{ published("dong") }}
