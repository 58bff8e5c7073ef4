-- A monument and its parts are rows of one list; parts are counted from the accepted rows, so the number agrees.
with
    di_tich as ({{ monuments() }}),

    thanh_phan as (
        select ma_di_tich_cha as ma_di_tich, count(*) as so_diem_thanh_phan
        from di_tich
        where ma_di_tich_cha is not null and loai_di_tich <> 'danh_lam_thang_canh'
        group by ma_di_tich_cha
    ),

    dong as (
        select
            di_tich.*,
            di_tich.ma_di_tich_cha is not null as la_diem_thanh_phan,
            coalesce(thanh_phan.so_diem_thanh_phan, 0) as so_diem_thanh_phan
        from di_tich
        left join thanh_phan using (ma_di_tich)
        where di_tich.loai_di_tich <> 'danh_lam_thang_canh'
    )

    {{ published("dong") }}
