-- The visitor's view of a site; its rank is looked up in the heritage file, so it cannot differ from X.9.
with
    dong as (
        select
            diem.*,
            di_tich.cap_xep_hang,
            diem.so_quyet_dinh as so_quyet_dinh_cong_nhan,
            diem.ngay_quyet_dinh as ngay_cong_nhan
        from ({{ tourist_sites("van_hoa") }}) as diem
        left join {{ ref("stg_di_san__di_tich") }} as di_tich using (ma_di_tich)
    )

    {{ published("dong") }}
