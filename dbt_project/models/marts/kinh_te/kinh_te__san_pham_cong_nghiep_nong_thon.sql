-- A household business bears its owner's name, and its code would be the owner's identity number: neither is published.
with
    theo_ngay as ({{ communes_on(ref("stg_khuyen_cong__san_pham"), "ngay_quyet_dinh") }}),

    dong as (
        select
            ma_san_pham,
            ten_san_pham,
            nhom_san_pham,
            nam_binh_chon,
            cap_binh_chon,
            loai_co_so,
            case when loai_co_so <> 'ho_kinh_doanh' then ten_co_so end as ten_co_so,
            case
                when loai_co_so = 'ho_kinh_doanh' then 'khong_cong_bo' when ten_co_so is null then 'chua_thu_thap'
            end as ly_do_trong_ten_co_so,
            case when loai_co_so <> 'ho_kinh_doanh' then ma_so_co_so end as ma_so_co_so,
            ma_xa,
            ten_xa,
            ten_huyen,
            ma_xa_hien_hanh,
            ten_xa_hien_hanh,
            diem_binh_chon,
            san_luong_nam,
            don_vi_san_luong,
            so_lao_dong,
            so_quyet_dinh,
            ngay_quyet_dinh,
            co_quan_cong_nhan
        from theo_ngay
    )

    {{ published("dong") }}
