"""The reader's figures on the corpus never fall: floors.json holds them, tied to the corpus's digest.

A floor is raised by `python tests/gate/raise_floors.py` after the reader got better; it refuses to lower one.
"""

from __future__ import annotations

import pytest
from raise_floors import LOWER_IS_BETTER, current, digest, floors


@pytest.fixture(scope="module")
def figures() -> dict[str, dict[str, float]]:
    return current()


def test_the_floors_belong_to_this_corpus() -> None:
    assert floors()["corpus"] == digest(), (
        "the corpus changed: run `python tests/gate/raise_floors.py --new-corpus`, and say in the commit why it changed"
    )


@pytest.mark.parametrize(
    ("group", "figure"), [(group, figure) for group, held in floors()["figures"].items() for figure in held]
)
def test_no_figure_falls_below_its_floor(group: str, figure: str, figures: dict[str, dict[str, float]]) -> None:
    floor = floors()["figures"][group][figure]
    now = figures[group][figure]
    if figure in LOWER_IS_BETTER:
        assert now <= floor, f"{group} {figure}: {now} is above its ceiling {floor}"
    else:
        assert now >= floor, f"{group} {figure}: {now} is below its floor {floor}"
