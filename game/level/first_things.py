"""What stands in a new level: start, goal, guard and exit, and the least of each secret's rule."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from game.level.first_room import WALL_ROWS, Room

Value = str | int | float | bool
"""A property's value."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An object to be placed.

    Attributes:
        layer: the object layer it goes to.
        kind: its class's id, which is its template's name.
        name: its own.
        at: its place in tiles: a point, a rectangle's upper left corner or a route's beginning.
        size: columns and rows of a rectangle; None for others.
        corners: a route's corners in tiles.
        values: its properties; one that names an object gives its name.
    """

    layer: str
    kind: str
    name: str
    at: tuple[float, float]
    size: tuple[int, int] | None = None
    corners: tuple[tuple[float, float], ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)


LAYERS: Final = ("zones", "routes", "goals", "lights", "actors")
"""The object layers of a new level, in drawing order."""

RULES: Final = ("none", "network", "ecosystem", "personal", "local", "risk")
"""The rule of each secret, by its number."""


def things_of(room: Room, secret: int) -> list[Thing]:
    """Return what stands in a new level of a secret, 1 to 5."""
    extras = _EXTRAS[secret](room)
    goal = next((thing.name for thing in extras if thing.kind == "objective"), "")
    return [*_everywhere(room, goal), *extras]


def _everywhere(room: Room, goal: str) -> list[Thing]:
    """Return start, exit, a guard on his round and the lamps; the exit waits for the goal."""
    way_out: dict[str, Value] = {"label": "way out"}
    if goal:
        way_out["opens_after"] = goal
    far = room.gap - 4.5
    round_ = ((3.5, 4.5), (far, 4.5))
    return [
        Thing("routes", "route", "route_liu", round_[0], corners=round_),
        Thing("goals", "exit", "exit", (room.columns - 4, room.rows - 3), (2, 1),
              values=way_out),
        Thing("lights", "lamp", "lamp_round", ((3.5 + far) / 2, 4.5),
              values={"hue": "warm", "radius": 4.0}),
        Thing("lights", "lamp", "lamp_exit", (room.columns - 3, room.rows - 3.5),
              values={"band": "dim", "radius": 2.0}),
        Thing("actors", "start", "start", (2.5, room.rows - 2.5), values={"facing": 0.0}),
        Thing("actors", "guard", "liu", round_[0], values={
            "guards": "the upper hall", "label": "Liu", "pauses": "1 1", "route": "route_liu",
        }),
    ]  # fmt: skip


def _goal(room: Room) -> Thing:
    """Return the goal, far from the guard in his hall."""
    values: dict[str, Value] = {"hold": 1.0, "label": "the paper lantern"}
    return Thing("goals", "objective", "lantern", _prize(room), values=values)


def _prize(room: Room) -> tuple[float, float]:
    """Return the place of what the night is about."""
    return room.columns - 2.5, WALL_ROWS + 0.5


def _network(room: Room) -> list[Thing]:
    """Return two hubs, each with a lamp of its wing, and a rack with the spool to join them."""
    hubs = {"west": (5.5, room.lower + 1.5), "east": (room.gap + 1.5, WALL_ROWS + 0.5)}
    return [
        _goal(room),
        Thing("goals", "spool_rack", "rack", (3.5, room.lower + 0.5), values={"spools": 1}),
        *(Thing("goals", "hub", f"hub_{wing}", at, values={"label": wing.title(), "wing": wing})
          for wing, at in hubs.items()),
        *(Thing("lights", "lamp", f"lamp_{wing}", (x, y + 1), values={
            "idle": True, "radius": 2.0, "wing": wing}) for wing, (x, y) in hubs.items()),
    ]  # fmt: skip


def _ecosystem(room: Room) -> list[Thing]:
    """Return two stalls, one open, with keepers and levers; the goal is the day's money."""
    top = room.lower + 1
    stalls = [("w", "Indigo", 4, True), ("e", "Brass", 9, False)]
    things = [
        Thing("goals", "seal_desk", "seal", (room.gap + 5.5, room.lower + 1.5),
              values={"label": "The seal"}),
        Thing("goals", "settlement", "money", _prize(room), values={"label": "The day's money"}),
        Thing("zones", "avenue", "avenue", (7, top), (2, 2), values={"label": "The avenue"}),
    ]  # fmt: skip
    for side, label, column, is_open in stalls:
        stall = f"stall_{side}"
        things += [
            Thing("goals", "stall", stall, (column, top), (3, 2), values={
                "keeper": f"keeper_{side}", "label": label, "lane": 1, "open": is_open,
                "side": side,
            }),
            Thing("goals", "lever", f"lever_{side}", (column + 0.5, top - 0.5),
                  values={"stall": stall}),
            Thing("actors", "worker", f"keeper_{side}", (column + 2.5, top - 0.5),
                  values={"facing": 90.0, "job": "keeper", "label": label, "only_light": True}),
        ]  # fmt: skip
    return things


def _personal(room: Room) -> list[Thing]:
    """Return two counted halls, a warden's beats and somebody who answers if asked."""
    width, upper = room.columns - 2, room.wall - WALL_ROWS
    seat = (7.5, room.lower + 1.5)
    return [
        _goal(room),
        Thing("zones", "zone", "upper_hall", (1, WALL_ROWS), (width, upper),
              values={"label": "The upper hall"}),
        Thing("zones", "zone", "lower_hall", (1, room.lower), (width, room.rows - 1 - room.lower),
              values={"label": "The lower hall"}),
        Thing("zones", "greeting", "greeting", (5, room.rows - 4), (1, 3)),
        Thing("goals", "beat", "liu_upper", (3.5, 4.5),
              values={"warden": "liu", "zone": "upper_hall"}),
        Thing("goals", "tuning_table", "table", (4.5, room.lower + 0.5),
              values={"label": "The tuning table"}),
        Thing("goals", "customer", "ask_mei", seat,
              values={"lamp": "lamp_mei", "salon": "paper", "table": "table", "who": "mei"}),
        Thing("lights", "lamp", "lamp_mei", seat, values={"band": "dim", "radius": 1.5}),
        Thing("actors", "visitor", "mei", seat,
              values={"facing": 90.0, "label": "Mei", "only_light": True}),
    ]  # fmt: skip


def _local(room: Room) -> list[Thing]:
    """Return a harbour with a sense of its own, and a board and telescope to learn of it first."""
    width, upper = room.columns - 2, room.wall - WALL_ROWS
    return [
        _goal(room),
        Thing("zones", "zone", "harbour", (1, WALL_ROWS), (width, upper),
              values={"harbour": "fog", "label": "Fog Harbour", "sense": "fog"}),
        Thing("zones", "zone", "quay", (1, room.lower), (width, room.rows - 1 - room.lower),
              values={"label": "The quay"}),
        Thing("goals", "field_board", "field_board", (4.5, room.lower + 0.5),
              values={"label": "Field board"}),
        Thing("goals", "telescope", "telescope", (7.5, room.lower + 0.5),
              values={"harbour": "fog", "label": "Fog Harbour"}),
        Thing("goals", "tell", "tell_liu", (5.5, 4.5), values={
            "harbour": "fog", "label": "Liu's round", "of": "liu", "seen_from": "balcony",
            "sort": "watch",
        }),
    ]  # fmt: skip


def _risk(room: Room) -> list[Thing]:
    """Return a lamp to charge under, since shade gives nothing on this night."""
    spot = (6.5, room.lower + 1.5)
    return [
        _goal(room),
        Thing("goals", "charge_spot", "charge", spot, values={"lamp": "lamp_charge"}),
        Thing("lights", "lamp", "lamp_charge", spot, values={"hue": "warm", "radius": 2.0}),
    ]


_EXTRAS: Final[Mapping[int, Callable[[Room], list[Thing]]]] = {
    1: _network,
    2: _ecosystem,
    3: _personal,
    4: _local,
    5: _risk,
}
