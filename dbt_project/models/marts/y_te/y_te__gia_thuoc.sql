-- Only medicines of the list XIII.6 are authorised; a price of another number is not published.
with
    dong as (
        select
            gia.*,
            thuoc.ten_thuoc,
            thuoc.hoat_chat,
            round(100 * gia.gia_ke_khai / nullif(lag(gia.gia_ke_khai) over lan_ke_khai, 0) - 100, 1) as ty_le_thay_doi,
            lead(gia.ngay_ke_khai) over lan_ke_khai is null as la_gia_moi_nhat,
            'Bộ Y tế (Cục Quản lý Dược)' as nguon
        from {{ ref("stg_csdl_duoc__gia_ke_khai") }} as gia
        inner join {{ ref("stg_csdl_duoc__thuoc") }} as thuoc using (so_dang_ky)
        window lan_ke_khai as (partition by gia.so_dang_ky order by gia.ngay_ke_khai)
    )

    {{ published("dong") }}
