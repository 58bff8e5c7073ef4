with
    dong as (
        select *, 'Bộ Y tế (Cục An toàn thực phẩm)' as nguon from {{ ref("stg_an_toan_thuc_pham__phong_kiem_nghiem") }}
    )

    {{ published("dong") }}
