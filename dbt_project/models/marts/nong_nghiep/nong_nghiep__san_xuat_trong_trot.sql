-- One row of the report is one published row; the group follows from the crop.
with
    theo_xa as ({{ communes_on(ref("stg_trong_trot_bvtv__san_xuat"), "ngay_chot") }}),

    dong as (
        select
            *,
            case
                when cay_trong in ('lua_ruong', 'lua_nuong', 'ngo')
                then 'luong_thuc_co_hat'
                when cay_trong in ('khoai_lang', 'khoai_so', 'san', 'dong_rieng')
                then 'lay_cu'
                when cay_trong in ('lac', 'dau_tuong', 'mia')
                then 'cong_nghiep_hang_nam'
                when cay_trong in ('rau', 'dau_do')
                then 'rau_dau'
                when cay_trong = 'co_chan_nuoi'
                then 'thuc_an_chan_nuoi'
                when cay_trong in ('che', 'ca_phe', 'cao_su', 'mac_ca')
                then 'cong_nghiep_lau_nam'
                when cay_trong in ('sa_nhan', 'thao_qua', 'que')
                then 'duoc_lieu'
                else 'an_qua'
            end as nhom_cay
        from theo_xa
    )

    {{ published("dong") }}
