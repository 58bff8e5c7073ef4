-- The inventory as it is; a row stays when its museum is not in the list, and a warning names the gap.
with
    dong as (
        select
            hien_vat.*, hien_vat.tinh_trang as tinh_trang_bao_quan, bao_tang.ten_bao_tang, xa.ten_xa as ten_xa_suu_tam
        from {{ ref("stg_di_san__hien_vat") }} as hien_vat
        left join {{ ref("stg_di_san__bao_tang") }} as bao_tang using (ma_bao_tang)
        left join {{ ref("communes") }} as xa on xa.ma_xa = hien_vat.ma_xa_suu_tam and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
