-- What a person or family keeps is published without name and without the commune of discovery, which is often theirs.
with
    dong as (
        select
            co_vat.ma_dang_ky,
            co_vat.ten_co_vat,
            co_vat.phan_loai,
            hien_vat.ma_hien_vat,
            co_vat.chat_lieu,
            co_vat.nien_dai,
            co_vat.nam_tu as nam_som_nhat,
            co_vat.nam_den as nam_muon_nhat,
            co_vat.so_luong,
            co_vat.cao_cm,
            co_vat.khoi_luong_kg,
            xa.ma_xa as ma_xa_phat_hien,
            xa.ten_xa as ten_xa_phat_hien,
            co_vat.loai_noi_giu as noi_giu,
            case when co_vat.loai_noi_giu <> 'ca_nhan_gia_dinh' then co_vat.ten_to_chuc_giu end as ten_to_chuc_giu,
            co_vat.so_giay_dang_ky,
            co_vat.ngay_dang_ky,
            co_vat.so_quyet_dinh_bao_vat,
            co_vat.ngay_quyet_dinh_bao_vat,
            co_vat.tinh_trang as tinh_trang_bao_quan
        from {{ ref("stg_di_san__co_vat") }} as co_vat
        left join {{ ref("stg_di_san__hien_vat") }} as hien_vat using (ma_hien_vat)
        left join
            {{ ref("communes") }} as xa
            on xa.ma_xa = co_vat.ma_xa_phat_hien
            and xa.hieu_luc_den is null
            and co_vat.loai_noi_giu <> 'ca_nhan_gia_dinh'
    )

    {{ published("dong") }}
