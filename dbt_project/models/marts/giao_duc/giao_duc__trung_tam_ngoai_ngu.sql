-- Centres licensed for both fields are in both datasets; here those that teach languages.
with
    dong as (
        select trung_tam.*, xa.ten_xa
        from {{ ref("stg_csdl_giao_duc__trung_tam") }} as trung_tam
        left join {{ ref("communes") }} as xa on xa.ma_xa = trung_tam.ma_xa and xa.hieu_luc_den is null
        where trung_tam.trang_thai <> 'giai_the' and trung_tam.linh_vuc in ('ngoai_ngu', 'ngoai_ngu_tin_hoc')
    )

    {{ published("dong") }}
