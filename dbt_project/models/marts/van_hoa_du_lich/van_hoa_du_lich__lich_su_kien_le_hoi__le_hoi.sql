-- Recurring festivals, those no longer held included and flagged.
with
    dong as (
        select le_hoi.*, xa.ten_xa, le_hoi.lich as loai_lich, le_hoi.so_ngay as so_ngay_thuong_le
        from {{ ref("stg_le_hoi_su_kien__le_hoi") }} as le_hoi
        left join {{ ref("communes") }} as xa on xa.ma_xa = le_hoi.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
