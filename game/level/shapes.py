"""Where an object of a map is, in the plan's units: its point, its rectangle or its corners."""

from __future__ import annotations

from itertools import pairwise
from math import isqrt
from typing import Final

from game.base.units import SUBTILES
from game.content.codes import refusal
from game.content.limits import ROUTE_TILES, TILE_PIXELS
from game.level.notes import Notes
from game.level.tiled_map import MapObject, TiledMap
from game.sim.plan import Point

PIXEL: Final = SUBTILES // TILE_PIXELS
"""Subtiles in a pixel (90)."""

ALIGNMENTS: Final = {
    f"{row}{column}".strip() or "center": (across, down)
    for row, down in (("top", 0.0), ("", 0.5), ("bottom", 1.0))
    for column, across in (("left", 0.0), ("", 0.5), ("right", 1.0))
}
"""Which point of a tile object's picture lies at its place: shares of its width and height."""


def described(thing: MapObject) -> str:
    """Return an object in words, such as ``the Guard "liu"``."""
    return f'the {thing.type} "{thing.name}"' if thing.name else f"a {thing.type} without a name"


def point_of(tiled: TiledMap, thing: MapObject) -> Point:
    """Return the point an object marks: a point's own, or where a tile object's picture stands.

    Raises:
        Refusal: L203 if it is another shape, L205 if it is outside the map.
    """
    x, y = thing.x, thing.y
    if thing.shape == "tile":
        tileset = tiled.tileset_of(thing.gid)
        across, down = ALIGNMENTS[tileset.alignment if tileset else "bottomleft"]
        x, y = x + thing.width * (1 / 2 - across), y + thing.height * (1 - down)
    elif thing.shape != "point" and (thing.width or thing.height):
        raise _wrong_shape(tiled, thing, "a point")
    return _inside(tiled, thing, x, y)


def rect_of(tiled: TiledMap, thing: MapObject, notes: Notes) -> tuple[int, int, int, int]:
    """Return an object's (column, row, columns, rows); what is off the grid is noted and rounded.

    Raises:
        Refusal: L203 if it is another shape, turned or empty, L205 if it leaves the map.
    """
    if thing.shape != "rect" or thing.rotation or not (thing.width and thing.height):
        raise _wrong_shape(tiled, thing, "a rectangle that is not turned")
    edges = (thing.x, thing.y, thing.x + thing.width, thing.y + thing.height)
    left, top, right, bottom = (round(edge / TILE_PIXELS) for edge in edges)
    if any(edge % TILE_PIXELS for edge in edges):
        notes.add("L207", tiled.place(thing), thing=described(thing))
    columns, rows = max(1, right - left), max(1, bottom - top)
    if left < 0 or top < 0 or left + columns > tiled.columns or top + rows > tiled.rows:
        raise refusal("L205", tiled.place(thing), thing=described(thing))
    return left, top, columns, rows


def corners_of(tiled: TiledMap, thing: MapObject) -> tuple[Point, ...]:
    """Return the corners of a polyline in subtiles.

    Raises:
        Refusal: L203 if it is another shape, L303 if it has too few corners, L205 if it leaves the
            map, L011 if it is too long.
    """
    if thing.shape != "polyline" or thing.rotation:
        raise _wrong_shape(tiled, thing, "a polyline that is not turned")
    if len(thing.points) < 2:
        count = len(thing.points)
        raise refusal("L303", tiled.place(thing), thing=described(thing), count=count)
    corners = tuple(_inside(tiled, thing, thing.x + x, thing.y + y) for x, y in thing.points)
    length = length_of(corners)
    if length > ROUTE_TILES * SUBTILES:
        tiles = length // SUBTILES
        raise refusal(
            "L011", tiled.place(thing), count=tiles, things="tiles on one route", most=ROUTE_TILES
        )
    return corners


def length_of(corners: tuple[Point, ...]) -> int:
    """Return how long a route is, subtiles."""
    return sum(isqrt((x1 - x0) ** 2 + (y1 - y0) ** 2) for (x0, y0), (x1, y1) in pairwise(corners))


def _inside(tiled: TiledMap, thing: MapObject, x: float, y: float) -> Point:
    """Return a place in pixels as subtiles; raises Refusal if it is outside the map."""
    across, down = round(x * PIXEL), round(y * PIXEL)
    if 0 <= across < tiled.columns * SUBTILES and 0 <= down < tiled.rows * SUBTILES:
        return across, down
    raise refusal("L205", tiled.place(thing), thing=described(thing))


def _wrong_shape(tiled: TiledMap, thing: MapObject, needed: str) -> Exception:
    shape = f"a {thing.shape}" + (" that is turned" if thing.rotation else "")
    return refusal(
        "L203", tiled.place(thing), name="shape", thing=described(thing), value=shape, needed=needed
    )
