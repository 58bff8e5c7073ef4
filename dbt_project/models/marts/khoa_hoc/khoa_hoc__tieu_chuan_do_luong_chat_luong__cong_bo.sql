-- Declarations of conformity received.
with
    dong as (
        select cong_bo.*, xa.ten_xa
        from {{ ref("stg_do_luong_chat_luong__cong_bo_hop_quy") }} as cong_bo
        left join {{ ref("communes") }} as xa on xa.ma_xa = cong_bo.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
