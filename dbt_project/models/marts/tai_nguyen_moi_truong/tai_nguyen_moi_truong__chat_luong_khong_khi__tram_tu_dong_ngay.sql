-- The stations are the ministry's, which was merged on 1 March 2025.
with
    dong as (
        select *, case when ngay >= date '2025-03-01' then 'bo_nnmt' else 'bo_tnmt' end as nguon_bo
        from ({{ communes_on(ref("stg_dich_vu_du_lieu_bo__khong_khi_ngay"), "ngay") }}) as ngay_do
    )

    {{ published("dong") }}
