"""One figure beside its aim and its floor, and the table of all figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True, kw_only=True)
class Aim:
    """``least`` or ``most`` bounds the figure itself; ``ratio`` is the least share of its floor."""

    least: float | None = None
    most: float | None = None
    ratio: float | None = None

    def __str__(self) -> str:
        bounds = [("≥ {:g}", self.least), ("≤ {:g}", self.most), ("≥ {:.3g} ×", self.ratio)]
        return ", ".join(text.format(bound) for text, bound in bounds if bound is not None)


@dataclass(frozen=True, kw_only=True)
class Figure:
    """``value`` in ``unit``; ``ratio`` to the floor of that name. ``p50`` to ``p99`` are
    milliseconds for one visit. ``processor`` is the processor time in milliseconds that the server
    and its database used for one visit, without other work of the machine."""

    work: str
    database: str
    value: float
    unit: str
    aim: Aim | None = None
    floor: str | None = None
    ratio: float | None = None
    p50: float | None = None
    p95: float | None = None
    p99: float | None = None
    processor: float | None = None

    @property
    def is_met(self) -> bool | None:
        """Return whether the aim is met; None without an aim."""
        if self.aim is None:
            return None
        bounds = [(self.value, self.aim.least), (self.ratio, self.aim.ratio)]
        return all(bound is None or (found or 0) >= bound for found, bound in bounds) and (
            self.aim.most is None or self.value <= self.aim.most
        )

    def as_json(self) -> dict[str, object]:
        return asdict(self) | {"is_met": self.is_met}


_HEADINGS = ("work", "database", "figure", "of floor", "aim", "", "p50", "p95", "p99 ms", "CPU ms")


def table(figures: Iterable[Figure]) -> str:
    rows = [_HEADINGS, *map(_cells, figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    return "\n".join(_line(row, widths) for row in rows)


def _cells(figure: Figure) -> tuple[str, ...]:
    ratio = "" if figure.ratio is None else f"{figure.ratio:.3g} × {figure.floor}"
    verdict = {None: "", True: "met", False: "MISSED"}[figure.is_met]
    times = (
        "" if time is None else f"{time:.3g}"
        for time in (figure.p50, figure.p95, figure.p99, figure.processor)
    )
    value = f"{figure.value:,.0f}" if figure.value >= 100 else f"{figure.value:.3g}"
    aim = str(figure.aim) if figure.aim else ""
    return (figure.work, figure.database, f"{value} {figure.unit}", ratio, aim, verdict, *times)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip()
