-- Months are counted with both ends; what the budget does not pay is other funding.
with
    dong as (
        select
            *,
            {{ months_between("tu_thang", "den_thang") }} + 1 as so_thang_thuc_hien,
            tong_kinh_phi - kinh_phi_nsnn as kinh_phi_khac
        from {{ ref("stg_khcn_nhiem_vu__nhiem_vu") }}
    )

    {{ published("dong") }}
