with
    do_an as ({{ communes_on(ref("stg_csdl_xay_dung__quy_hoach"), "ngay_quyet_dinh") }}),

    dong as (select *, round(dan_so_du_bao / nullif(dien_tich_ha, 0), 1) as mat_do_dan_so from do_an)

    {{ published("dong") }}
