"""What all tables share: one metadata with named constraints, and the column types that recur."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from sqlalchemy import BigInteger, Date, DateTime, MetaData, Text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.orm import DeclarativeBase, mapped_column

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Key = Annotated[str, mapped_column(Text, primary_key=True)]
Moment = Annotated[dt.datetime, mapped_column(DateTime(timezone=True))]
MaybeMoment = Annotated[dt.datetime | None, mapped_column(DateTime(timezone=True))]
Json = Annotated[Any, mapped_column(JSONB)]
MaybeJson = Annotated[Any | None, mapped_column(JSONB(none_as_null=True))]
Texts = Annotated[list[str], mapped_column(ARRAY(Text))]
MaybeNumbers = Annotated[list[int] | None, mapped_column(ARRAY(BigInteger))]


class Base(DeclarativeBase):
    """The parent of every table."""

    metadata = METADATA
    type_annotation_map = {  # noqa: RUF012  SQLAlchemy reads this attribute from the class
        str: Text,
        dt.date: Date,
        dt.datetime: DateTime(timezone=True),
    }
