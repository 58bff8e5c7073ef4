-- Quality management systems of administrative bodies.
with
    dong as (
        select
            he_thong.*,
            xa.ten_xa,
            round(
                100.0 * he_thong.so_thu_tuc_trong_he_thong / nullif(he_thong.tong_so_thu_tuc, 0), 1
            ) as ty_le_thu_tuc_phan_tram
        from {{ ref("stg_do_luong_chat_luong__he_thong_chat_luong") }} as he_thong
        left join {{ ref("communes") }} as xa on xa.ma_xa = he_thong.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
