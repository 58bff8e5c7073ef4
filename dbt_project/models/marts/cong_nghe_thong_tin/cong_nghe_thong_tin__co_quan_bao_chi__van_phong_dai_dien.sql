-- A resident reporter's address may be a home: only offices keep theirs.
with
    dong as (
        select
            van_phong.ma_van_phong,
            van_phong.ma_co_quan,
            co_quan.ten_co_quan,
            van_phong.hinh_thuc,
            van_phong.ma_xa,
            xa.ten_xa,
            case when van_phong.hinh_thuc = 'van_phong_dai_dien' then van_phong.dia_chi end as dia_chi,
            van_phong.so_van_ban,
            van_phong.ngay_van_ban,
            van_phong.so_nhan_su
        from {{ ref("stg_bao_chi__van_phong") }} as van_phong
        left join {{ ref("stg_bao_chi__co_quan") }} as co_quan using (ma_co_quan)
        left join {{ ref("communes") }} as xa on xa.ma_xa = van_phong.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
