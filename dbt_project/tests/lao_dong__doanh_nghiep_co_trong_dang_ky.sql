-- Every enterprise these registers name is in the register of enterprises (V.1).
{{
    enterprises_not_registered(
        [
            "lao_dong__dich_vu_viec_lam__to_chuc",
            "lao_dong__dua_lao_dong_ra_nuoc_ngoai",
        ]
    )
}}
