"""posts

Revision ID: a2
Revises: a1
"""
from typing import Sequence, Union

from alembic import op
import sqlalchemy as sa

revision: str = "a2"
down_revision: Union[str, Sequence[str], None] = "a1"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    op.create_table(
        "posts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("user_id", sa.Integer, sa.ForeignKey("users.id"), nullable=False),
        sa.Column("title", sa.String(200)),
    )


def downgrade() -> None:
    op.drop_table("posts")
