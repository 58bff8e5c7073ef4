with
    dong as (
        select su_kien.*, giay_phep.pham_vi
        from {{ ref("stg_buu_chinh__su_kien") }} as su_kien
        left join {{ ref("stg_buu_chinh__giay_phep") }} as giay_phep using (so_giay_phep)
    )

    {{ published("dong") }}
