-- Holders who are persons are without name and placed by village.
with dong as ({{ input_certificates("thuoc_bvtv") }}) {{ published("dong") }}
