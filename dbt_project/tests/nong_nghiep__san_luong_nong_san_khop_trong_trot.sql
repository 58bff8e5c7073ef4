-- The output of a product (VIII.16) is the output of its crop (VIII.1), added over seasons and communes.
with
    trong_trot as (
        select nam, cay_trong as nong_san, sum(san_luong_tan) as san_luong_tan
        from {{ ref("nong_nghiep__san_xuat_trong_trot") }}
        group by nam, cay_trong
    )

select can_doi.nam, can_doi.nong_san, can_doi.san_luong_tan, trong_trot.san_luong_tan as san_luong_trong_trot
from {{ ref("nong_nghiep__nong_san__can_doi_nam") }} as can_doi
left join trong_trot using (nam, nong_san)
where can_doi.san_luong_tan is distinct from trong_trot.san_luong_tan
