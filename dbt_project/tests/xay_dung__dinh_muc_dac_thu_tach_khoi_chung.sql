-- XII.9 and XII.10 share their tables and nothing else: no code is in both, and the nearest norm is a general one.
select dac_thu.ma_hieu, 'co_trong_dinh_muc_chung' as loi
from {{ ref("xay_dung__dinh_muc_dac_thu__cong_tac") }} as dac_thu
inner join {{ ref("xay_dung__dinh_muc_xay_dung__cong_tac") }} as chung using (ma_hieu)

union all

select dac_thu.ma_hieu, 'ma_gan_nhat_khong_ton_tai'
from {{ ref("xay_dung__dinh_muc_dac_thu__cong_tac") }} as dac_thu
left join {{ ref("xay_dung__dinh_muc_xay_dung__cong_tac") }} as chung on chung.ma_hieu = dac_thu.ma_hieu_tuong_tu
where dac_thu.ma_hieu_tuong_tu is not null and chung.ma_hieu is null
