-- Whether an authorisation is still valid is judged on the newest day of issue in the list, never on the day of the
-- run.
with
    danh_muc as (select *, max(ngay_cap) over () as ngay_moi_nhat from {{ ref("stg_csdl_duoc__thuoc") }}),

    dong as (
        select
            so_dang_ky,
            ten_thuoc,
            nhom_thuoc,
            hoat_chat,
            1 + length(hoat_chat) - length(replace(hoat_chat, ';', '')) as so_hoat_chat,
            ham_luong,
            dang_bao_che,
            quy_cach,
            ke_don,
            tieu_chuan,
            tuoi_tho_thang,
            co_so_san_xuat,
            nuoc_san_xuat,
            co_so_dang_ky,
            so_quyet_dinh,
            ngay_cap,
            ngay_het_han,
            case
                when tinh_trang = 'thu_hoi'
                then 'thu_hoi'
                when ngay_het_han < ngay_moi_nhat
                then 'het_han'
                else 'con_hieu_luc'
            end as tinh_trang,
            'Bộ Y tế (Cục Quản lý Dược)' as nguon
        from danh_muc
    )

    {{ published("dong") }}
