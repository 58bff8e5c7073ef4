-- Every enterprise these registers name is in the register of enterprises (V.1).
{{
    enterprises_not_registered(
        [
            "xay_dung__du_an_nha_o__du_an",
            "xay_dung__giay_phep_xay_dung",
        ]
    )
}}
