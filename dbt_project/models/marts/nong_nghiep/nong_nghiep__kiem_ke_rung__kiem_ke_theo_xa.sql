-- The annex as approved, with the communes of the day of reference.
with dong as ({{ communes_on(ref("stg_lam_nghiep__kiem_ke"), "ngay_chot") }}) {{ published("dong") }}
