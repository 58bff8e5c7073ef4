with
    dong as (select *, cua_khau as cua_khau_phu_trach from {{ ref("stg_an_toan_thuc_pham__kiem_tra_nhap_khau") }})

    {{ published("dong") }}
