-- Every enterprise these registers name is in the register of enterprises (V.1).
{{
    enterprises_not_registered(
        [
            "y_te__co_so_kinh_doanh_duoc__ban_buon",
            "y_te__co_so_kinh_doanh_duoc__ban_le",
            "y_te__co_so_thuc_pham",
        ]
    )
}}
