-- Every issue of every licence, revoked ones and those of businesses that are gone included.
with
    dong as (
        select giay_phep.*, lu_hanh.ten_doanh_nghiep
        from {{ ref("stg_csdl_du_lich__giay_phep") }} as giay_phep
        left join {{ ref("stg_csdl_du_lich__lu_hanh") }} as lu_hanh using (ma_so_doanh_nghiep)
    )

    {{ published("dong") }}
