with
    quy_hoach as (select * from {{ ref("stg_csdl_dat_dai__quy_hoach_tinh") }}),

    dong as (
        select
            quy_hoach.*,
            chi_tieu.loai_dat,
            chi_tieu.cap_chi_tieu,
            chi_tieu.dien_tich as dien_tich_ha,
            round(100 * chi_tieu.dien_tich / nullif(quy_hoach.tong, 0), 2) as co_cau
        from quy_hoach
        cross join lateral {{ land_type_rows("quy_hoach") }}
    )

    {{ published("dong") }}
