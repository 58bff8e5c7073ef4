-- Every assessed stretch is published, so that "none left" is told apart from "never assessed".
with
    dong as (
        select *, kha_nang_tiep_nhan > 0 as con_kha_nang_chiu_tai
        from ({{ with_commune_name(ref("stg_quan_trac_moi_truong__kha_nang_tiep_nhan")) }}) as doan_song
    )

    {{ published("dong") }}
