-- In every commune and year the groups of land add up to its area, and the land types of a group to the group.
with
    ke_hoach as (
        select
            nam_ke_hoach,
            ma_xa,
            case
                when loai_dat in ('LUA', 'HNK', 'CLN', 'RPH', 'RDD', 'RSX', 'NTS', 'NKH', 'NNP')
                then 'NNP'
                when loai_dat = 'CSD'
                then 'CSD'
                when loai_dat <> 'TDT'
                then 'PNN'
            end as nhom,
            cap_chi_tieu,
            dien_tich_ke_hoach_ha,
            dien_tich_hien_trang_ha
        from {{ ref("tai_nguyen_moi_truong__quy_hoach_su_dung_dat__ke_hoach_nam") }}
    ),

    nhom as (
        select nam_ke_hoach, ma_xa, nhom
        from ke_hoach
        where nhom in ('NNP', 'PNN')
        group by nam_ke_hoach, ma_xa, nhom
        having
            sum(dien_tich_ke_hoach_ha * (case cap_chi_tieu when 1 then 1 else -1 end)) not between -0.05
            and 0.05
            or sum(dien_tich_hien_trang_ha * (case cap_chi_tieu when 1 then 1 else -1 end)) not between -0.05
            and 0.05
    ),

    tong as (
        select nam_ke_hoach, ma_xa, 'TDT' as nhom
        from ke_hoach
        where cap_chi_tieu < 2
        group by nam_ke_hoach, ma_xa
        having sum(dien_tich_ke_hoach_ha * (case cap_chi_tieu when 0 then 1 else -1 end)) not between -0.05 and 0.05
    )

select *
from nhom
union all
select *
from tong
