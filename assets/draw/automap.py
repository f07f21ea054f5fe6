"""The rules by which Tiled finishes what a designer has begun: wall faces, their ends, quay edges.

The rules of one map never touch the same cell, and the maps are run one after another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from dressings import DRESSINGS
from walls import FACES

Spot = tuple[int, int]
"""Column and row in a rule, from its upper left."""

EMPTY: Final = "empty"
"""Name of the tile that stands for an empty cell."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; Tiled takes cells that join by a side for one, so all that it names must join.

    Attributes:
        wants: names of the tiles of which one must lie there.
        gives: the tile that is laid there then.
        bans: names of the tiles of which none may lie there.
    """

    wants: Mapping[Spot, Sequence[str]]
    gives: Mapping[Spot, str]
    bans: Mapping[Spot, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RuleMap:
    """Rules for one layer, laid out in rows.

    Attributes:
        name: the file's, without its ending.
        layer: the layer that is looked at and painted.
        size: columns and rows that every rule takes.
        across: rules in a row.
        rules: all of them.
    """

    name: str
    layer: str
    size: Spot
    across: int
    rules: tuple[Rule, ...]


def rule_maps(names: Iterable[str]) -> tuple[RuleMap, ...]:
    """Return the rule maps in the order in which they are run.

    Args:
        names: all tiles that there are.
    """
    masks = sorted(int(n.removeprefix("top.")) for n in names if n.startswith("top."))
    return (
        RuleMap("1_faces", "structure", (1, 3), 13, tuple(_faces(masks))),
        RuleMap("2_feet", "structure", (1, 2), 21, tuple(_feet())),
        RuleMap("3_ends", "structure", (3, 1), 12, tuple(_ends())),
        RuleMap("4_kerbs", "floor", (3, 3), 8, tuple(_kerbs())),
        RuleMap("5_quay_faces", "floor", (1, 2), 4, tuple(_quay_faces())),
    )


def _faces(masks: Iterable[int]) -> Iterator[Rule]:
    """Give brick to every wall top that is open to the south, over two empty cells."""
    for mask in masks:
        if not mask & _SOUTH_BIT:
            wants = {(0, 0): (f"top.{mask}",), (0, 1): (EMPTY,), (0, 2): (EMPTY,)}
            yield Rule(wants, {(0, 1): "brick_hi", (0, 2): "brick_lo"})


def _feet() -> Iterator[Rule]:
    """Give the lower half to every upper half of a face, whatever hangs on it."""
    for style in FACES:
        whole = [(style, end) for end in (*_ENDS, "_2")]
        dressed = [(f"{dressing}_{style}", "") for dressing in DRESSINGS]
        for name, end in whole + dressed:
            wants = {(0, 0): (f"{name}_hi{end}",), (0, 1): (EMPTY,)}
            yield Rule(wants, {(0, 1): f"{name}_lo{end}"})


def _ends() -> Iterator[Rule]:
    """Give every undressed face the ends that it shows beside free cells, and no others.

    The second look of a face has no ends of its own: it gives way where there is one.
    """
    for style, part in product(FACES, ("hi", "lo", "one")):
        looks = [f"{style}_{part}{end}" for end in _ENDS]
        second = [] if part == "one" else [f"{style}_{part}_2"]
        for end, look in zip(_ENDS, looks, strict=True):
            others = [name for name in looks if name != look] + (second if end else [])
            yield _beside({(1, 0): others}, look, _FREE, _sides(end, w=(0, 0), e=(2, 0)))


def _kerbs() -> Iterator[Rule]:
    """Give stone by the water the kerb for just the sides that meet it."""
    for group, sides in product(_STONE, _KERBS):
        stone = [name for name in group if name != f"quay_{sides}"]
        spots = _sides(sides, n=(1, 0), s=(1, 2), w=(0, 1), e=(2, 1))
        yield _beside({(1, 1): stone}, f"quay_{sides}", _WET, spots)


def _quay_faces() -> Iterator[Rule]:
    """Lay the quay's wall where water begins below a kerb."""
    for kerb in ("quay_s", "quay_se", "quay_sw", "quay_hazard"):
        yield Rule({(0, 0): (kerb,), (0, 1): _WATER}, {(0, 1): "quay_face"})


def _sides(named: str, **spots: Spot) -> dict[Spot, bool]:
    """Return whether each spot's side is named."""
    return {spot: side in named for side, spot in spots.items()}


def _beside(
    here: Mapping[Spot, Sequence[str]],
    look: str,
    beside: Sequence[str],
    spots: Mapping[Spot, bool],
) -> Rule:
    """Return the rule that gives a look where just the spots that say so hold certain tiles."""
    wants = dict(here) | {spot: beside for spot, holds in spots.items() if holds}
    bans = {spot: beside for spot, holds in spots.items() if not holds}
    return Rule(wants, dict.fromkeys(here, look), bans)


_SOUTH_BIT: Final = 16
_ENDS: Final = ("", "_w", "_e", "_we")
_FREE: Final = (EMPTY, "tall", "low", "block", "duct")
_WATER: Final = ("water.0", "water_b.0", "water_calm", "water_deep", "water_shade")
_WET: Final = (*_WATER, "quay_face", "quay_tyre", "quay_ladder", "quay_ring")
_KERBS: Final = ("n", "s", "e", "w", "ne", "nw", "se", "sw")
_STONE: Final = (
    tuple(f"quay_{sides}" for sides in _KERBS),
    tuple(f"{slab}.{r}.{c}" for slab, r, c in product(("paving", "paving_worn"), (0, 1), (0, 1))),
    tuple(f"cobble.{i}" for i in range(3)),
)
"""Floors that end in a kerb, in groups small enough to share the layers that water needs."""
