-- Applications and grants as the national office counts them.
with dong as (select * from {{ ref("stg_so_huu_cong_nghiep__so_don_theo_nam") }}) {{ published("dong") }}
