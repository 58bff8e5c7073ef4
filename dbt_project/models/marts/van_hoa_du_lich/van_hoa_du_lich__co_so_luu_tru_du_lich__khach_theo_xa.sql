-- Communes with fewer than three reporting establishments have no row: their figures would be one family's business.
with
    theo_co_so as ({{ communes_of_month(ref("stg_csdl_du_lich__bao_cao_luu_tru")) }}),

    tong as (
        select
            thang,
            ma_xa,
            ten_xa,
            ten_huyen,
            ma_xa_hien_hanh,
            ten_xa_hien_hanh,
            count(*) as so_co_so_bao_cao,
            sum(so_phong) as so_phong,
            sum(so_khach) as so_khach,
            case when count(*) = count(so_khach_quoc_te) then sum(so_khach_quoc_te) end as so_khach_quoc_te,
            sum(so_ngay_khach) as so_ngay_khach,
            sum(so_ngay_phong) as so_ngay_phong
        from theo_co_so
        group by thang, ma_xa, ten_xa, ten_huyen, ma_xa_hien_hanh, ten_xa_hien_hanh
        having count(*) >= 3
    ),

    dong as (
        select *, round(100.0 * so_ngay_phong / (so_phong * {{ days_of_month("thang") }}), 1) as cong_suat_phong
        from tong
    )

    {{ published("dong") }}
