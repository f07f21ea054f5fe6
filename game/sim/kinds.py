"""Stat sheets: what every kind of actor, gait, surface and deed is, in whole units.

The numbers live in ``levels/kinds.yaml``; ``content/catalog.py`` turns them into these values.
Nothing here is tuned in code. Units: subtiles, ticks, arc minutes, thousandths.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.base.geometry import edge_of


@dataclass(frozen=True, slots=True)
class Band:
    """One band of sight.

    Attributes:
        name: contact, near, far, peripheral or back.
        reach: furthest distance, subtiles.
        half_angle: arc minutes to each side of the heading; 10,800 is all round.
        rate: points of awareness a second, before the factors.
        cap: points of awareness that this band alone cannot pass.
        searching_only: whether it opens only when the observer searches or worse.
        sneak_reach_behind: reach beyond a quarter turn from the heading when the courier sneaks;
            0 keeps ``reach``.
        square: the square of ``reach``.
        square_behind: the square of ``sneak_reach_behind``, or of ``reach`` where that is kept.
        edge: what ``game.base.geometry.edge_of`` says of ``half_angle``.
    """

    name: str
    reach: int
    half_angle: int
    rate: int
    cap: int
    searching_only: bool = False
    sneak_reach_behind: int = 0
    square: int = field(init=False, repr=False, compare=False)
    square_behind: int = field(init=False, repr=False, compare=False)
    edge: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Work out what every look would need again."""
        object.__setattr__(self, "square", self.reach**2)
        object.__setattr__(self, "square_behind", (self.sneak_reach_behind or self.reach) ** 2)
        object.__setattr__(self, "edge", edge_of(self.half_angle))


@dataclass(frozen=True, slots=True)
class Beam:
    """A carried light: what stands in it counts as lit by a torch."""

    reach: int
    half_angle: int


@dataclass(frozen=True, slots=True)
class Kind:
    """The stat sheet of one kind of actor.

    Attributes:
        id: its word in code, data and Tiled (there in CamelCase).
        group: ``watcher``, ``person``, ``rival``, ``animal`` or ``thing`` (GAME.md section 10).
        mind: the registered mind that decides for it.
        radius: half its body's width, subtiles.
        turn: arc minutes it turns a tick.
        paces: speed in subtiles a tick by pace: calm, curious, searching, chase.
        bands: its bands of sight, first match wins.
        beam: the light it carries.
        hears: whether noises reach its mind.
        numbers: what only this kind has, by name with its unit at the end, such as
            ``paint_ticks`` or ``sweep_angle``.
    """

    id: str
    group: str
    mind: str
    radius: int = 0
    turn: int = 0
    paces: Mapping[str, int] = field(default_factory=dict)
    bands: tuple[Band, ...] = ()
    beam: Beam | None = None
    hears: bool = False
    numbers: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Gait:
    """A way of moving: subtiles a tick, ticks a stride, and its factor of visibility."""

    id: str
    speed: int
    stride_ticks: int
    motion: int


@dataclass(frozen=True, slots=True)
class Surface:
    """A floor's loudness: radius in thousandths of a tile, by gait."""

    id: str
    loudness: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Effect:
    """What an upgrade adds to one number.

    Attributes:
        sheet: ``limits``, ``gaits`` (their speed) or ``noises``.
        name: the number's name there.
        change: what is added, in the number's whole unit.
    """

    sheet: str
    name: str
    change: int


@dataclass(frozen=True, slots=True)
class Upgrade:
    """A node of a tree, bought with insight.

    Attributes:
        id: its word in code, data, saves and headers.
        tree: payments, logistics or social.
        name: English msgid of what people call it.
        text: English msgid of what it does, one sentence.
        price: insight.
        needs: ids of the upgrades that must be bought before.
        effects: what it changes.
    """

    id: str
    tree: str
    name: str
    text: str
    price: int
    needs: tuple[str, ...]
    effects: tuple[Effect, ...]


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything ``levels/kinds.yaml`` says, read once and shared by all worlds.

    Attributes:
        kinds: stat sheets by id.
        gaits: by id: still, sneak, walk, run, carry, glide.
        surfaces: by id.
        noises: radius of other noises, thousandths of a tile, by name.
        prices: change of trust by deed.
        factors: thousandths by name: light bands, states, assists.
        limits: whole numbers by name with the unit at the end (``capture_ticks``).
        rules: the numbers of each rule, by its id, named like the limits.
        upgrades: what ``levels/upgrades.yaml`` offers, by id.
    """

    kinds: Mapping[str, Kind]
    gaits: Mapping[str, Gait]
    surfaces: Mapping[str, Surface]
    noises: Mapping[str, int]
    prices: Mapping[str, int]
    factors: Mapping[str, int]
    limits: Mapping[str, int]
    rules: Mapping[str, Mapping[str, int]]
    upgrades: Mapping[str, Upgrade] = field(default_factory=dict)
