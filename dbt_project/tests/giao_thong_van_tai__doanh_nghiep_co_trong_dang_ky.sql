-- Every enterprise these registers name is in the register of enterprises (V.1).
{{
    enterprises_not_registered(
        [
            "giao_thong_van_tai__dao_tao_sat_hach_lai_xe__co_so_dao_tao",
            "giao_thong_van_tai__diem_trong_giu_xe__diem_trong_giu",
            "giao_thong_van_tai__don_vi_van_tai",
            "giao_thong_van_tai__hang_taxi",
        ]
    )
}}
