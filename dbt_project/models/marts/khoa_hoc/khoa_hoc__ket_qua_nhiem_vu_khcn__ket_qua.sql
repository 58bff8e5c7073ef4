-- Results of tasks that are in the register; an early acceptance is not late by a negative number.
with
    san_pham as (select ma_so, count(*) as so_san_pham from {{ ref("stg_khcn_nhiem_vu__san_pham") }} group by ma_so),

    dong as (
        select
            ket_qua.*,
            nhiem_vu.ten_nhiem_vu,
            nhiem_vu.linh_vuc,
            nhiem_vu.to_chuc_chu_tri,
            nhiem_vu.kinh_phi_nsnn,
            greatest(
                {{ months_between("nhiem_vu.den_thang", "to_char(ket_qua.ngay_nghiem_thu, 'YYYY-MM')") }}, 0
            ) as so_thang_cham,
            coalesce(san_pham.so_san_pham, 0) as so_san_pham
        from {{ ref("stg_khcn_nhiem_vu__ket_qua") }} as ket_qua
        inner join {{ ref("stg_khcn_nhiem_vu__nhiem_vu") }} as nhiem_vu using (ma_so)
        left join san_pham using (ma_so)
    )

    {{ published("dong") }}
