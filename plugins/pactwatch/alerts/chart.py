"""The weekly digest's chart: pairings known over time, a small PNG without words, the same in every language."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence

WIDTH, HEIGHT, DOTS = 6.4, 2.6, 110
INK, ACCENT = "#3f4a54", "#1264a3"


def pairings_chart(pairings: Sequence[tuple[dt.date, int]], *, last: dt.date) -> bytes:
    """A step line through (day, pairings known by then), the last week marked; ``pairings`` must not be empty.

    Readable on a light and on a dark ground: the picture has its own white ground.
    """
    import matplotlib as mpl  # noqa: PLC0415  heavy, and only the weekly digest draws
    import pandas as pd  # noqa: PLC0415

    mpl.use("Agg")
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.dates import date2num  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.ticker import MaxNLocator  # noqa: PLC0415

    points = [*pairings, (last, pairings[-1][1])]
    known = pd.Series([count for _, count in points], index=pd.to_datetime([day for day, _ in points]))
    known = known.groupby(level=0).max()
    end = pd.Timestamp(last)
    figure = Figure(figsize=(WIDTH, HEIGHT), dpi=DOTS, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.step(known.index, known.to_numpy(), where="post", color=ACCENT, linewidth=2)
    axes.fill_between(known.index, known.to_numpy(), step="post", color=ACCENT, alpha=0.12)
    first, end_number = date2num([end - pd.Timedelta(days=6), end])  # type: ignore[no-untyped-call]  # as is
    axes.axvspan(first, end_number, color="#e8912d", alpha=0.5)
    axes.annotate(str(int(known.iloc[-1])), (end, known.iloc[-1]), ha="right", va="bottom", color=INK, weight="bold")
    axes.set_ylim(bottom=0, top=max(4, float(known.max()) * 1.2))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True, nbins=5))
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(colors=INK, labelsize=8)
    axes.grid(axis="y", alpha=0.25)
    held = io.BytesIO()
    figure.savefig(held, format="png", metadata={"Software": None})
    return held.getvalue()
