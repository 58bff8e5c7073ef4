-- Only procedures of floors that are in the list beside them.
with
    dong as (
        select ho_so.*, ho_so.ngay_ket_qua - ho_so.ngay_tiep_nhan as so_ngay_giai_quyet
        from {{ ref("stg_cong_tmdt__ho_so_dang_ky") }} as ho_so
        inner join {{ ref("stg_cong_tmdt__san_giao_dich") }} as san using (so_dang_ky)
    )

    {{ published("dong") }}
