-- Records the community agreed to make known; songs and rites it keeps to itself stay out.
with
    dong as (
        select
            tu_lieu.*,
            tu_lieu.so_luong as so_anh_so_trang,
            di_san.ten_di_san,
            di_san.cap_danh_muc in ('quoc_gia', 'unesco') as trong_danh_muc_quoc_gia
        from {{ ref("stg_di_san__tu_lieu") }} as tu_lieu
        left join {{ ref("stg_di_san__di_san_pvt") }} as di_san using (ma_di_san)
        where tu_lieu.duoc_cong_bo
    )

    {{ published("dong") }}
