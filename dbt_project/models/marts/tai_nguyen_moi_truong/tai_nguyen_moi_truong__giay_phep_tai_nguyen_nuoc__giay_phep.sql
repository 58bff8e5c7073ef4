-- Names of persons stand in another column of the software, which is not read. One typed into the cell for
-- organisations
-- stays behind, and so does the tax code, which for a household business is its owner's identity number.
with
    giay_phep as ({{ with_commune_name(ref("stg_giay_phep_tnmt__giay_phep_nuoc")) }}),

    to_chuc as (
        select so_giay_phep, ngay_cap, ten_to_chuc, ma_so_doanh_nghiep
        from giay_phep
        where loai_chu_giay_phep = 'to_chuc'
    ),

    dong as (
        select
            so_giay_phep,
            ngay_cap,
            giay_phep.loai_giay_phep,
            giay_phep.loai_chu_giay_phep,
            to_chuc.ten_to_chuc,
            to_chuc.ma_so_doanh_nghiep,
            giay_phep.muc_dich,
            giay_phep.nguon_nuoc,
            giay_phep.luu_vuc,
            giay_phep.ma_xa,
            giay_phep.ten_xa,
            giay_phep.luu_luong,
            giay_phep.don_vi_luu_luong,
            giay_phep.cong_suat_mw,
            giay_phep.dong_chay_toi_thieu_m3_s,
            giay_phep.thoi_han_thang,
            giay_phep.ngay_het_han,
            giay_phep.co_quan_cap,
            giay_phep.tien_cap_quyen_dong,
            giay_phep.trang_thai_giay_phep
        from giay_phep
        left join to_chuc using (so_giay_phep, ngay_cap)
    )

    {{ published("dong") }}
