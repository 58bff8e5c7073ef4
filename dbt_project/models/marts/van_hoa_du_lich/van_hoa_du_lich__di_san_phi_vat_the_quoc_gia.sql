-- Only what the ministry's list or UNESCO's holds; the province's inventory is larger.
with
    dia_ban as (
        select ma_di_san, count(*) as so_xa_thuc_hanh from {{ ref("stg_di_san__dia_ban_di_san") }} group by ma_di_san
    ),

    dong as (
        select
            di_san.*,
            di_san.loai_hinh as loai_hinh_di_san,
            di_san.nguy_co as nguy_co_mai_mot,
            di_san.cap_danh_muc = 'unesco' as la_di_san_unesco,
            'Bộ Văn hóa, Thể thao và Du lịch' as nguon_bo,
            coalesce(dia_ban.so_xa_thuc_hanh, 0) as so_xa_thuc_hanh
        from {{ ref("stg_di_san__di_san_pvt") }} as di_san
        left join dia_ban using (ma_di_san)
        where di_san.cap_danh_muc in ('quoc_gia', 'unesco')
    )

    {{ published("dong") }}
