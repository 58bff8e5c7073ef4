-- A natural holder's name is not read, although the national gazette prints it.
with
    dong as (
        select
            van_bang.*,
            xa.ten_xa,
            {{ reason_for_empty("van_bang.chu_van_bang", "van_bang.loai_chu = 'ca_nhan'") }} as ly_do_trong_chu,
            'Cục Sở hữu trí tuệ, Bộ Khoa học và Công nghệ' as nguon_bo
        from {{ ref("stg_so_huu_cong_nghiep__van_bang") }} as van_bang
        left join {{ ref("communes") }} as xa on xa.ma_xa = van_bang.ma_xa and xa.hieu_luc_den is null
    )

    {{ published("dong") }}
