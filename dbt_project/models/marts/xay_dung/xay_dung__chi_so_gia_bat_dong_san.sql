-- Counts become classes, so that no cell can be worked out from the others of its area.
with
    chi_so as (select * from {{ ref("stg_chi_so_gia__bat_dong_san") }}),

    dong as (
        select
            nay.quy,
            nay.khu_vuc,
            nay.loai_bat_dong_san,
            nay.chi_so,
            nay.so_quy_truoc,
            round(100.0 * nay.chi_so / nullif(nam_truoc.chi_so, 0), 2) as so_cung_ky,
            case
                when nay.so_giao_dich < 5
                then 'duoi_5'
                when nay.so_giao_dich < 20
                then 'tu_5_den_19'
                when nay.so_giao_dich < 100
                then 'tu_20_den_99'
                else 'tu_100'
            end as quy_mo_mau,
            case when nay.so_giao_dich >= 5 then nay.gia_binh_quan end as gia_binh_quan,
            case when nay.so_giao_dich < 5 then 'khong_cong_bo' end as ly_do_trong_gia,
            nay.so_van_ban,
            nay.ngay_cong_bo
        from chi_so as nay
        left join
            chi_so as nam_truoc
            on nam_truoc.khu_vuc = nay.khu_vuc
            and nam_truoc.loai_bat_dong_san = nay.loai_bat_dong_san
            and nam_truoc.quy = (left(nay.quy, 4)::int - 1)::text || right(nay.quy, 3)
    )

    {{ published("dong") }}
