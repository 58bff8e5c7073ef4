-- Only beds of facilities that are published beside them.
with
    dong as (
        select
            giuong.*,
            round(100.0 * giuong.so_ngay_dieu_tri / nullif(giuong.so_giuong_thuc_ke * 365, 0), 1) as cong_suat_su_dung
        from {{ ref("stg_csdl_y_te__giuong_benh") }} as giuong
        inner join {{ ref("stg_csdl_y_te__co_so_kcb") }} as co_so using (ma_co_so)
        where co_so.trang_thai <> 'giai_the'
    )

    {{ published("dong") }}
