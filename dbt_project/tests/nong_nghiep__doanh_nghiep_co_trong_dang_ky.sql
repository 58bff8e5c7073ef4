-- Every enterprise these registers name is in the register of enterprises (V.1).
{{
    enterprises_not_registered(
        [
            "nong_nghiep__co_so_chan_nuoi",
            "nong_nghiep__co_so_phan_bon",
            "nong_nghiep__co_so_thuc_an_chan_nuoi",
            "nong_nghiep__co_so_thuoc_bvtv",
            "nong_nghiep__nong_san__co_so_che_bien",
            "nong_nghiep__trang_trai_quy_mo_lon",
        ]
    )
}}
