-- The ministry confirms registrations and is named as their source; ended ones stay in the list.
with
    dong as (
        select san.*, xa.ten_xa, san.tinh_trang as tinh_trang_dang_ky, 'Bộ Công Thương' as co_quan_xac_nhan
        from {{ ref("stg_cong_tmdt__san_giao_dich") }} as san
        left join {{ ref("communes") }} as xa on xa.ma_xa = san.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
