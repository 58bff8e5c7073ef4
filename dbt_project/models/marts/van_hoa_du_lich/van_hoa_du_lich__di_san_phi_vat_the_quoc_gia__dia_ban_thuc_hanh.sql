-- Communes of the listed heritage only; villages are a number, never a name.
with
    dong as (
        select dia_ban.*, dia_ban.muc_do as muc_do_thuc_hanh, di_san.ten_di_san, xa.ten_xa
        from {{ ref("stg_di_san__dia_ban_di_san") }} as dia_ban
        inner join {{ ref("stg_di_san__di_san_pvt") }} as di_san using (ma_di_san)
        left join {{ ref("communes") }} as xa on xa.ma_xa = dia_ban.ma_xa and xa.hieu_luc_den is null
        where di_san.cap_danh_muc in ('quoc_gia', 'unesco')
    )

    {{ published("dong") }}
