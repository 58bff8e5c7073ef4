-- A record stays when its library is not in the register: the title exists, and a warning names the gap.
with
    dong as (
        select dau_sach.*, thu_vien.ten_thu_vien
        from {{ ref("stg_csdl_thu_vien__dau_sach") }} as dau_sach
        left join {{ ref("stg_csdl_thu_vien__thu_vien") }} as thu_vien using (ma_thu_vien)
    )

    {{ published("dong") }}
