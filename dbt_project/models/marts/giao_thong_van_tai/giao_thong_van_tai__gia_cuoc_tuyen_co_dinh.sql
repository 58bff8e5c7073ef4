-- Declarations in force and past; the newest of an operator, route and class is the one that applies.
with
    dong as (
        select
            gia_cuoc.*,
            don_vi.ten_don_vi,
            tuyen.ten_tuyen,
            tuyen.cu_ly_km,
            round(
                100.0 * (gia_cuoc.gia_ve - gia_cuoc.gia_ve_lien_truoc) / nullif(gia_cuoc.gia_ve_lien_truoc, 0), 1
            ) as muc_thay_doi_phan_tram,
            round(gia_cuoc.gia_ve / nullif(tuyen.cu_ly_km, 0)) as gia_hanh_khach_km,
            row_number() over (
                partition by gia_cuoc.so_giay_phep, gia_cuoc.ma_tuyen, gia_cuoc.hang_xe
                order by gia_cuoc.ngay_hieu_luc desc
            )
            = 1 as dang_ap_dung
        from {{ ref("stg_csdl_van_tai__gia_cuoc") }} as gia_cuoc
        left join {{ ref("stg_csdl_van_tai__tuyen") }} as tuyen using (ma_tuyen)
        left join {{ ref("stg_csdl_van_tai__don_vi") }} as don_vi using (so_giay_phep)
    )

    {{ published("dong") }}
