-- Only assessments of works that are listed beside them.
with
    dong as (
        select danh_gia.*
        from {{ ref("stg_csdl_thuy_loi__danh_gia_nuoc_sach") }} as danh_gia
        inner join {{ ref("stg_csdl_thuy_loi__nuoc_sach") }} as nuoc_sach using (ma_cong_trinh)
    )

    {{ published("dong") }}
