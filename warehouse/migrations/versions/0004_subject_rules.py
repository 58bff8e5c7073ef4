"""Functions that the rules of the contracts share: what one SQL condition could not say legibly."""

from alembic import op

revision = "0004"
down_revision = "0003"

TAX_CODE = """
create function rule.tax_code_is_valid(code text) returns boolean
language sql immutable strict parallel safe
return case
    when code !~ '^[0-9]{10}(-[0-9]{3})?$' then false
    else 10 - (
        substr(code, 1, 1)::int * 31 + substr(code, 2, 1)::int * 29 + substr(code, 3, 1)::int * 23
        + substr(code, 4, 1)::int * 19 + substr(code, 5, 1)::int * 17 + substr(code, 6, 1)::int * 13
        + substr(code, 7, 1)::int * 7 + substr(code, 8, 1)::int * 5 + substr(code, 9, 1)::int * 3
    ) % 11 = substr(code, 10, 1)::int
end;
comment on function rule.tax_code_is_valid is
'Ten digits, the tenth a check digit (weights 31 29 23 19 17 13 7 5 3, modulo 11), and -NNN for a branch.';
"""

# Late bound: the list of communes is loaded by the transformation, after this function is made.
NEAR_COMMUNE = """
create function rule.near_commune(commune text, latitude numeric, longitude numeric, day date default current_date)
returns boolean language plpgsql stable strict parallel safe as $$
declare
    centre record;
begin
    select vi_do, kinh_do, dien_tich_km2 into centre from staging.communes as c
    where c.ma_xa = commune and c.vi_do is not null
        and day between coalesce(c.hieu_luc_tu, '-infinity') and coalesce(c.hieu_luc_den, 'infinity');
    if not found then
        return null;
    end if;
    return sqrt(((latitude - centre.vi_do) * 111) ^ 2 + ((longitude - centre.kinh_do) * 104) ^ 2)
        <= 3 * sqrt(centre.dien_tich_km2 / pi());
end
$$;
comment on function rule.near_commune is
'Whether a point is within three radii of a disc of the commune''s area from its centre; null without a centre.';
"""

GRANTS = """
grant usage on schema rule to odw_transformer, odw_publisher;
grant execute on all functions in schema rule to odw_transformer, odw_publisher;
"""


def upgrade() -> None:
    """Create the functions, in a schema of their own."""
    op.execute("create schema rule")
    op.execute(TAX_CODE)
    op.execute(NEAR_COMMUNE)
    op.execute(GRANTS)


def downgrade() -> None:
    """Drop the functions; they hold no data."""
    op.execute("drop schema rule cascade")
