-- Signs; Km12+350 becomes 12.350 km, and the letter of the number tells the group.
with
    dong as (
        select
            bien_bao.*,
            duong.ten_duong,
            xa.ten_xa,
            {{ chainage_km("bien_bao.ly_trinh") }} as ly_trinh_km,
            case
                left(bien_bao.so_hieu_bien, 1)
                when 'P'
                then 'cam'
                when 'W'
                then 'nguy_hiem'
                when 'R'
                then 'hieu_lenh'
                when 'I'
                then 'chi_dan'
                when 'S'
                then 'phu'
            end as nhom_bien
        from {{ ref("stg_csdl_ket_cau_ha_tang__bien_bao") }} as bien_bao
        left join {{ ref("stg_csdl_ket_cau_ha_tang__duong") }} as duong using (ma_duong)
        left join {{ ref("communes") }} as xa on xa.ma_xa = bien_bao.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
