"""The one pattern by which a sign or a name is taken to spell out a person's full name."""

from alembic import op

revision = "0009"
down_revision = "0008"

# Family names of the province's peoples, then two words more: "Quán Nguyễn Văn A", not "Nhà thuốc Hoàng Lan".
HOLDS_FULL_NAME = """
create function rule.holds_full_name(name text) returns boolean
language sql immutable strict parallel safe
return name ~ (
    '(^| )(Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Đỗ|Bùi|Đặng|Lò|Quàng|Cà|Tòng|Vàng|Giàng|Sùng|Lường|Mùa|Hạng|Đinh|Ngô|Dương'
    '|Phan|Hồ|Lý|Thào|Vừ|Chang|Pờ|Điêu|Bạc|Cầm|Lù|Khoàng|Phàng)( [^ ,]+){2}'
);
comment on function rule.holds_full_name is
'Whether a Vietnamese family name and two words more stand in the text; null for no text.';
"""


def upgrade() -> None:
    """Create the function; marts hide by it, and the rules of contracts check by it."""
    op.execute(HOLDS_FULL_NAME)
    op.execute("grant execute on function rule.holds_full_name to odw_transformer, odw_publisher")


def downgrade() -> None:
    """Drop the function; it holds no data."""
    op.execute("drop function rule.holds_full_name(text)")
