-- Natural sites as tourism law sees them; the heritage law's scenic monuments are X.10.
with
    dong as (
        select
            diem.*,
            loai_diem as loai_canh_quan,
            so_quyet_dinh as so_quyet_dinh_cong_nhan,
            ngay_quyet_dinh as ngay_cong_nhan
        from ({{ tourist_sites("tu_nhien") }}) as diem
    )

    {{ published("dong") }}
