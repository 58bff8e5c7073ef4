-- The whole province by type, communes with few establishments included; a type with fewer than three is left out.
with
    tong as (
        select
            thang,
            loai_co_so,
            count(*) as so_co_so_bao_cao,
            sum(so_phong) as so_phong,
            sum(so_khach) as so_khach,
            case when count(*) = count(so_khach_quoc_te) then sum(so_khach_quoc_te) end as so_khach_quoc_te,
            sum(so_ngay_khach) as so_ngay_khach,
            sum(so_ngay_phong) as so_ngay_phong
        from {{ ref("stg_csdl_du_lich__bao_cao_luu_tru") }}
        group by thang, loai_co_so
        having count(*) >= 3
    ),

    dong as (
        select
            *,
            round(so_ngay_khach / nullif(so_khach, 0), 2) as luu_tru_binh_quan,
            round(100.0 * so_ngay_phong / (so_phong * {{ days_of_month("thang") }}), 1) as cong_suat_phong
        from tong
    )

    {{ published("dong") }}
