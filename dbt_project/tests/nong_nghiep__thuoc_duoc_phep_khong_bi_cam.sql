-- No permitted product holds an ingredient that is banned and may no longer be used.
select thuoc.ma_thuoc, cam.ma_hoat_chat
from {{ ref("nong_nghiep__thuoc_bao_ve_thuc_vat__thuoc_duoc_phep") }} as thuoc
inner join
    {{ ref("nong_nghiep__thuoc_bao_ve_thuc_vat__thuoc_cam") }} as cam
    on lower(cam.hoat_chat) = any(string_to_array(lower(thuoc.hoat_chat), ' + '))
    and coalesce(cam.ngay_het_duoc_dung, cam.ngay_hieu_luc) < current_date
