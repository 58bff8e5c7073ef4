-- Only events of enterprises that are in the register beside them; each with its commune then and now.
with
    theo_ngay as ({{ communes_on(ref("stg_csdl_dang_ky_kinh_doanh__bien_dong"), "ngay") }}),

    dong as (
        select theo_ngay.*, to_char(ngay, 'YYYY-MM') as thang
        from theo_ngay
        inner join {{ ref("stg_csdl_dang_ky_kinh_doanh__doanh_nghiep") }} as dn using (ma_so_doanh_nghiep)
    )

    {{ published("dong") }}
