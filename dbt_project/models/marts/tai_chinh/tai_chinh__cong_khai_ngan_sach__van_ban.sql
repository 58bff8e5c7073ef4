-- Circular 343/2016 counts the days from the end of the period; estimates and final accounts have other time limits.
with
    ky as (
        select
            *,
            case
                giai_doan
                when 'thuc_hien_quy_1'
                then make_date(nam::int, 3, 31)
                when 'thuc_hien_6_thang'
                then make_date(nam::int, 6, 30)
                when 'thuc_hien_9_thang'
                then make_date(nam::int, 9, 30)
            end as ngay_cuoi_ky
        from {{ ref("stg_csdl_ngan_sach__van_ban") }}
    ),

    dong as (select *, ngay_cong_khai - ngay_cuoi_ky as so_ngay_sau_ky from ky)

    {{ published("dong") }}
