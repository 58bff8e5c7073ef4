-- Every enterprise these registers name is in the register of enterprises (V.1).
{{
    enterprises_not_registered(
        [
            "van_hoa_du_lich__chung_nhan_quyen_tac_gia",
            "van_hoa_du_lich__co_so_luu_tru_du_lich",
            "van_hoa_du_lich__diem_mua_sam_vui_choi_giai_tri",
            "van_hoa_du_lich__doanh_nghiep_lu_hanh",
            "van_hoa_du_lich__giay_phep_lu_hanh",
        ]
    )
}}
