"""Draws the small signs of the interface that tell a state: alerts, eyes, arrows, hub dots."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from canvas import Canvas

Icon = tuple[str, Canvas]
"""A name and its picture."""

BUBBLE: Final = """
..kkkkkkkkkkkkk..
.kxxxxxxxxxxxxxk.
kxooooooooooooxxk
kxooooooooooooxxk
kxooooooooooooxxk
kxooooooooooooxxk
kxooooooooooooxxk
kxooooooooooooxxk
kxooooooooooooxxk
kxooooooooooooxxk
.kxxxxxxxxxxxxxk.
..kkkkkxxxkkkkk..
......kkxkk......
.......kkk.......
........k........
"""
"""A speech bubble, 17 x 15: ``x`` its rim, ``o`` its inside."""

MARKS: Final = {
    "dots": ((4, 6, 2, 2), (8, 6, 2, 2), (12, 6, 2, 2)),
    "question": (
        (6, 3, 5, 1),
        (6, 4, 1, 1),
        (10, 4, 1, 2),
        (8, 6, 2, 1),
        (8, 7, 1, 1),
        (8, 9, 1, 1),
    ),
    "bang": ((8, 2, 2, 6), (8, 9, 2, 1)),
}
"""The sign inside a bubble, as rectangles."""

ALERTS: Final = {"calm": ("dots", "y"), "curious": ("question", "g"), "alarmed": ("bang", "v")}
"""Sign and color of each alert."""

EYE_OPEN: Final = """
.....xxxxx.....
...xxpppppxx...
..xpppkkkpppx..
.xpppkxxkkpppx.
xppppkxkkkppppx
.xpppkkkkkpppx.
..xpppkkkpppx..
...xxpppppxx...
.....xxxxx.....
"""
"""An eye that sees you, 15 x 9; ``x`` is its color."""

EYE_HALF: Final = """
...............
...............
...xxxxxxxxx...
.xxxpkkkkpxxxx.
xpppkxxkkkppppx
.xpppkkkkkpppx.
..xxppkkkppxx..
....xxxxxxx....
...............
"""
"""An eye half shut: dim light."""

EYE_SHUT: Final = """
...............
...............
...............
x.............x
.xx.........xx.
..xxxxxxxxxxx..
.x..x.x.x.x..x.
...x..x.x..x...
...............
"""
"""A shut eye: hidden."""

DIAMOND: Final = """
......k......
.....kIk.....
....kIKKk....
...kIKKKAk...
..kIKKKKAAk..
.kIKKKKKAABk.
..kKKKKAABk..
...kKKAABk...
....kAABk....
.....kBk.....
......k......
"""
"""The goal, 13 x 11."""

CURSOR: Final = """
kk..........
kyk.........
kyyk........
kyyyk.......
kyyyyk......
kyyyyyk.....
kyyyyyyk....
kyyyyyyyk...
kyyyyyyyyk..
kyyyyyykkkk.
kyykyyk.....
kykkyyyk....
kk..kyyk....
.....kyyk...
.....kSSk...
......kk....
"""
"""The mouse pointer, 12 x 16."""

HOURGLASS: Final = """
kkkkkkkkk
kgggggggk
.kpaaapk.
.kpaaapk.
..kpapk..
...kak...
..kpapk..
.kppappk.
.kpaaapk.
kgggggggk
kkkkkkkkk
"""
"""Waiting, 9 x 11."""

ARROW: Final = """
....k....
...kxk...
..kxxxk..
.kxxxxxk.
kxxxxxxxk
kkkxxxkkk
..kxxxk..
..kxxxk..
..kkkkk..
"""
"""An arrow up, 9 x 9."""

CHEVRON: Final = """
.....k.....
....kxk....
...kxxxk...
..kxxkxxk..
.kxxk.kxxk.
kxxk...kxxk
kkk.....kkk
"""
"""A chevron up, 11 x 7."""

CHECK: Final = """
.........kk
........kik
.......kiik
kk....kiik.
kik..kiik..
kiikkiik...
.kiiiik....
..kiik.....
...kk......
"""
"""A tick."""

CROSS: Final = """
kk......kk
kvk....kvk
.kvk..kvk.
..kvkkvk..
...kvvk...
...kvvk...
..kvkkvk..
.kvk..kvk.
kvk....kvk
kk......kk
"""
"""A cross."""

LOCK: Final = """
...kkkkk...
..kmmmmmk..
.kmkkkkkmk.
.kmk...kmk.
kkkkkkkkkkk
kgygggggcck
kgggkkkgcck
kgggkkkgcck
kggggkggcck
kgcccccccck
kkkkkkkkkkk
"""
"""A padlock: not yet open."""


def art(rows: str, **swap: str) -> Canvas:
    """Return a canvas just large enough for a text matrix."""
    lines = rows.strip("\n").split("\n")
    return Canvas(max(map(len, lines)), len(lines)).stamp(0, 0, rows, swap=swap)


def turned(canvas: Canvas) -> Canvas:
    """Return a copy turned a quarter to the right."""
    part = Canvas(canvas.height, canvas.width)
    part.color[:] = canvas.color[::-1].T
    return part


def alert(mood: str, *, full: bool) -> Canvas:
    """Draw an alert bubble; empty and full share one outline, so that one can fill the other."""
    mark, color = ALERTS[mood]
    canvas = art(BUBBLE, x=color, o=color if full else "n")
    for x, y, w, h in MARKS[mark]:
        canvas.rect(x, y, w, h, "k" if full else color)
    return canvas


def regulator_eye() -> Canvas:
    """Draw the regulator's bubble: an eye on vermilion."""
    canvas = art(BUBBLE, x="r", o="v")
    canvas.disc(8, 6, 5, 3, "y").disc(8, 6, 2, 2, "k").dot(7, 5, "p")
    return canvas


def hub_dot(fill: str, edge: str) -> Canvas:
    """Draw one dot of the network figure, 9 x 9."""
    canvas = Canvas(9, 9).disc(4, 4, 4.2, 4.2, "k").disc(4, 4, 3.2, 3.2, edge)
    return canvas.disc(4, 4, 2.2, 2.2, fill)


def _directions(name: str, up: Canvas) -> Iterator[Icon]:
    for side in ("up", "right", "down", "left"):
        yield f"{name}_{side}", up
        up = turned(up)


def icons() -> Iterator[Icon]:
    """Yield every state icon."""
    for mood in ALERTS:
        yield f"alert_{mood}", alert(mood, full=False)
        yield f"alert_{mood}_full", alert(mood, full=True)
    yield "regulator_eye", regulator_eye()
    yield "eye_open", art(EYE_OPEN, x="g")
    yield "eye_half", art(EYE_HALF, x="S")
    yield "eye_shut", art(EYE_SHUT, x="i")
    yield "goal", art(DIAMOND)
    yield "cursor", art(CURSOR)
    yield "hourglass", art(HOURGLASS)
    yield from _directions("arrow", art(ARROW, x="y"))
    yield from _directions("chevron", art(CHEVRON, x="v"))
    yield from _directions("chevron_goal", art(CHEVRON, x="K"))
    yield "check", art(CHECK)
    yield "cross", art(CROSS)
    yield "lock", art(LOCK)
    yield "hub_dark", hub_dot("n", "t")
    yield "hub_linked", hub_dot("y", "g")
    yield "hub_here", hub_dot("I", "i")
    yield "hub_tripped", hub_dot("k", "v")
