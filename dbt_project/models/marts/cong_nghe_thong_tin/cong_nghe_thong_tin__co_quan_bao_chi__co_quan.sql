with
    dong as (
        select *, ky_han_phat_hanh as ky_han, tinh_trang as trang_thai
        from {{ ref("stg_bao_chi__co_quan") }}
        where tinh_trang <> 'giai_the'
    )

    {{ published("dong") }}
