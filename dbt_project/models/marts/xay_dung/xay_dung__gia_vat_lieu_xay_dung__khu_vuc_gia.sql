with dong as ({{ communes_on(ref("stg_gia_xay_dung__khu_vuc"), "ap_dung_tu") }}) {{ published("dong") }}
