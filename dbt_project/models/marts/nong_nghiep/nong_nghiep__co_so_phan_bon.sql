-- Holders who are persons are without name and placed by village.
with dong as ({{ input_certificates("phan_bon") }}) {{ published("dong") }}
