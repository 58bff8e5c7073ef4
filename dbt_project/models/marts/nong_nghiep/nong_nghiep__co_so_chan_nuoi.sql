-- A farm of a person is often its home, so only organisations have coordinates.
with
    trang_trai as ({{ listed_farms() }}),

    dong as (
        select
            ma_co_so,
            loai_chu_the,
            ten_cong_bo as ten_to_chuc,
            ma_so_cong_bo as ma_so_doanh_nghiep,
            ma_xa,
            ten_xa,
            dia_chi_cong_bo as dia_chi,
            case when loai_chu_the = 'to_chuc' then vi_do end as vi_do,
            case when loai_chu_the = 'to_chuc' then kinh_do end as kinh_do,
            vat_nuoi_chinh,
            tong_don_vi_vat_nuoi,
            case
                when tong_don_vi_vat_nuoi >= 300 then 'lon' when tong_don_vi_vat_nuoi >= 30 then 'vua' else 'nho'
            end as quy_mo,
            quy_mo_ke_khai,
            dien_tich_trai_m2,
            khoang_cach_dan_cu_m,
            xu_ly_chat_thai,
            an_toan_dich_benh,
            nam_bat_dau,
            trang_thai,
            ngay_ke_khai
        from trang_trai
    )

    {{ published("dong") }}
