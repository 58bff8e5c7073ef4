-- Every event concerns a licence of the register, and a revoked licence has its revocation among the events.
select su_kien.so_giay_phep, 'khong_co_trong_so_dang_ky' as loi
from {{ ref("cong_nghe_thong_tin__giay_phep_buu_chinh__su_kien") }} as su_kien
left join {{ ref("cong_nghe_thong_tin__giay_phep_buu_chinh__giay_phep") }} as giay_phep using (so_giay_phep)
where giay_phep.so_giay_phep is null

union all

select giay_phep.so_giay_phep, 'thieu_quyet_dinh_thu_hoi'
from {{ ref("cong_nghe_thong_tin__giay_phep_buu_chinh__giay_phep") }} as giay_phep
where
    giay_phep.tinh_trang = 'da_thu_hoi'
    and not exists (
        select 1
        from {{ ref("cong_nghe_thong_tin__giay_phep_buu_chinh__su_kien") }} as su_kien
        where su_kien.so_giay_phep = giay_phep.so_giay_phep and su_kien.loai_su_kien = 'thu_hoi'
    )
