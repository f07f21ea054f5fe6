"""Portraits for speech and the account book: six busts drawn large, 48 pixels square.

Each is painted from shared shapes (shoulders, neck, face, eyes) and then given hair and clothes of
its own. The light comes from the top left as everywhere.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from canvas import Canvas, Point

SIZE: Final = 48
"""Width and height of a portrait in pixels."""


class Skin(NamedTuple):
    """Three tones of a face, lit to shaded."""

    light: str
    base: str
    shade: str


FAIR: Final = Skin("S", "a", "c")
"""Sand, card, clay."""

BROWN: Final = Skin("a", "c", "w")
"""Card, clay, wood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What makes a face a person.

    Attributes:
        skin: the tones of the face.
        top: row of the forehead.
        brow: color of the brows.
        frown: rows by which the inner ends of the brows are lower.
        lids: how far the eyes are closed, 0 wide to 2 almost shut.
        smile: rows by which the left and the right corner of the mouth rise.
        lines: whether age has drawn lines.
        broad: pixels added to each cheek.
    """

    skin: Skin
    top: int = 8
    brow: str = "u"
    frown: int = 0
    lids: int = 0
    smile: Point = (1, 1)
    lines: bool = False
    broad: int = 0


def points(path: str) -> list[Point]:
    """Return the corners written as ``"x,y x,y ..."``.

    >>> points("1,2 3,4")
    [(1, 2), (3, 4)]
    """
    pairs = (pair.split(",") for pair in path.split())
    return [(int(x), int(y)) for x, y in pairs]


def bust(canvas: Canvas, color: str, shade: str, light: str) -> None:
    """Draw shoulders in three tones of cloth."""
    canvas.polygon([(3, 47), (5, 41), (14, 37), (33, 37), (42, 41), (44, 47)], color)
    canvas.polygon([(34, 38), (42, 41), (44, 47), (36, 47)], shade)
    canvas.polygon([(5, 42), (13, 38), (17, 38), (9, 42), (7, 45)], light)


def face(canvas: Canvas, look: Look) -> None:
    """Draw neck, ears, head and features."""
    skin, y, wide = look.skin, look.top, look.broad
    canvas.rect(20, y + 22, 8, 9, skin.shade).rect(20, y + 22, 3, 9, skin.base)
    for x in (12 - wide, 33 + wide):
        canvas.rect(x, y + 11, 3, 6, skin.base if x < 20 else skin.shade)
    left, right = 14 - wide, 33 + wide
    canvas.polygon(_head(left, right, y), skin.base)
    canvas.polygon(
        [
            *((right, y + 6), (right, y + 16), (30, y + 23), (26, y + 26)),
            *((24, y + 26), (28, y + 22), (right - 3, y + 15), (right - 2, y + 6)),
        ],
        skin.shade,
    )
    canvas.rect(left + 3, y + 4, 7, 3, skin.light).rect(left + 2, y + 15, 4, 2, skin.light)
    _eyes(canvas, look)
    _nose_and_mouth(canvas, look)
    if look.lines:
        canvas.hline(left + 1, left + 3, y + 15, skin.shade)
        canvas.dots(skin.shade, (18, y + 18), (17, y + 20), (29, y + 18), (30, y + 20))


def _head(left: int, right: int, y: int) -> list[Point]:
    return [
        (left, y + 5),
        (left + 3, y),
        (right - 3, y),
        (right, y + 5),
        (right, y + 16),
        (right - 3, y + 22),
        (26, y + 26),
        (21, y + 26),
        (left + 3, y + 22),
        (left, y + 16),
    ]


def _eyes(canvas: Canvas, look: Look) -> None:
    y = look.top + 11 + min(look.lids, 1)
    for x, inner in ((16, 1), (27, -1)):
        canvas.rect(x, y, 5, 3 - look.lids, "p").rect(x + 2, y, 2, 3 - look.lids, "k")
        canvas.hline(x, x + 4, y - 1, "u")
        if look.lids == 0:
            canvas.dot(x + 2, y, "m").hline(x + 1, x + 3, y + 3, look.skin.shade)
        outer, nearer = (x - 1, x + 4) if inner > 0 else (x + 5, x)
        brow = look.top + 7 + min(look.lids, 1)
        canvas.line((outer, brow), (nearer, brow + look.frown), look.brow)
        canvas.line((outer, brow + 1), (nearer, brow + 1 + look.frown), look.brow)


def _nose_and_mouth(canvas: Canvas, look: Look) -> None:
    y = look.top
    canvas.vline(24, y + 12, y + 16, look.skin.shade).hline(22, 25, y + 17, look.skin.shade)
    canvas.dot(22, y + 15, look.skin.light).dot(22, y + 16, look.skin.light)
    canvas.hline(21, 26, y + 21, "b")
    canvas.dot(20, y + 21 - look.smile[0], "b").dot(27, y + 21 - look.smile[1], "b")
    canvas.hline(22, 25, y + 22, look.skin.shade)


def draw_lu(canvas: Canvas) -> None:
    """Draw Auntie Lu: grey bun and pin, half-moon glasses, one corner of a smile."""
    bust(canvas, "P", "n", "V")
    canvas.disc(24, 5, 7, 5, "f").disc(23, 4.5, 5, 3.5, "m").hline(20, 23, 3, "p")
    canvas.line((14, 8), (36, 1), "c").dots("g", (36, 1), (37, 1), (36, 2))
    face(canvas, Look(skin=FAIR, top=10, brow="f", lids=1, smile=(0, 2), lines=True))
    canvas.polygon(
        points("12,24 11,15 15,9 24,7 33,9 36,15 35,24 33,20 32,14 25,11 16,14 14,19"),
        "m",
    )
    canvas.polygon([(30, 9), (34, 10), (36, 16), (35, 24), (33, 20), (32, 14)], "f")
    canvas.line((14, 14), (20, 9), "p").line((13, 19), (14, 15), "p")
    for x in (15, 27):
        canvas.hline(x, x + 6, 26, "g").vline(x, 24, 25, "g").vline(x + 6, 24, 25, "g")
    canvas.hline(22, 26, 24, "g")
    canvas.polygon([(17, 37), (20, 34), (28, 34), (31, 37), (28, 41), (20, 41)], "P")
    canvas.line((24, 36), (30, 47), "g").dots("g", (20, 37), (28, 37)).rect(23, 36, 3, 2, "v")


def draw_wen(canvas: Canvas) -> None:
    """Draw Wen: seventeen, unruly hair, a pencil behind the ear, wide eyes."""
    bust(canvas, "c", "w", "g")
    canvas.polygon([(11, 41), (16, 35), (32, 35), (37, 41), (30, 45), (18, 45)], "w")
    face(canvas, Look(skin=FAIR, top=9, brow="n", smile=(1, 2)))
    canvas.polygon(
        points(
            "11,21 10,12 13,5 20,2 30,2 36,7 37,14 36,21 33,15 30,16 27,12 25,16 21,12 18,16 15,14"
        ),
        "n",
    )
    canvas.polygon([(13, 10), (16, 5), (23, 4), (17, 8), (14, 13)], "s")
    canvas.dots("n", (10, 8), (9, 9), (16, 2), (24, 1), (32, 2), (38, 9)).line(
        (25, 5), (32, 8), "s"
    )
    canvas.line((33, 13), (41, 8), "g").line((33, 14), (41, 9), "o").dots("u", (42, 8), (42, 7))
    canvas.hline(22, 25, 31, "p")
    canvas.vline(20, 41, 46, "p").vline(28, 41, 45, "p")


def draw_courier(canvas: Canvas) -> None:
    """Draw the courier: deep hood, mint scarf up to the chin, a face in its shade."""
    bust(canvas, "T", "D", "j")
    canvas.disc(24, 19, 18, 18.5, "T").disc(22, 17, 15, 15.5, "j").disc(25, 20, 14, 15, "T")
    canvas.polygon([(14, 8), (19, 3), (26, 2), (21, 5), (16, 11)], "i")
    canvas.disc(24, 22, 12, 13.5, "D")
    face(canvas, Look(skin=FAIR, top=11, brow="u", frown=1, smile=(0, 1)))
    canvas.polygon(
        points("13,24 13,14 18,9 30,9 35,14 35,24 32,17 27,15 24,17 20,15 16,18"),
        "u",
    )
    canvas.line((18, 11), (23, 11), "w")
    canvas.polygon(
        [(9, 38), (14, 33), (20, 36), (28, 36), (34, 33), (39, 38), (35, 44), (13, 44)], "i"
    )
    canvas.polygon([(28, 37), (34, 34), (39, 38), (35, 44), (27, 44)], "j")
    canvas.polygon([(14, 43), (22, 43), (19, 47), (13, 47)], "i").line((12, 38), (20, 40), "I")
    canvas.line((14, 41), (26, 42), "j").line((22, 44), (19, 47), "T")


def draw_liu(canvas: Canvas) -> None:
    """Draw Guard Liu: peaked cap, grey moustache, eyes that have seen many nights."""
    bust(canvas, "B", "N", "A")
    face(canvas, Look(skin=FAIR, top=11, brow="s", lids=1, smile=(0, 0), lines=True, broad=1))
    canvas.rect(12, 15, 3, 8, "s").rect(33, 15, 3, 8, "d")
    canvas.polygon([(9, 11), (7, 6), (14, 2), (33, 2), (40, 6), (38, 11)], "B")
    canvas.polygon([(32, 3), (40, 6), (38, 11), (31, 11)], "N").line((12, 6), (19, 4), "A")
    canvas.rect(11, 11, 27, 3, "N").rect(22, 5, 4, 5, "g").dot(22, 5, "y")
    canvas.polygon([(9, 17), (12, 14), (36, 14), (39, 17), (30, 16), (17, 16)], "k")
    canvas.polygon([(18, 32), (20, 29), (28, 29), (30, 32), (26, 31), (22, 31)], "f")
    canvas.hline(20, 23, 29, "m")
    _collar(canvas, "N", "p")
    canvas.polygon([(23, 41), (26, 41), (27, 47), (22, 47)], "r").dots("g", (13, 43), (14, 43))
    canvas.rect(33, 42, 5, 3, "g").dot(33, 42, "y")


def _collar(canvas: Canvas, cloth: str, shirt: str) -> None:
    """Draw an open collar over a shirt."""
    canvas.polygon([(19, 37), (29, 37), (24, 43)], shirt)
    canvas.polygon([(15, 38), (19, 36), (23, 42), (18, 44)], cloth)
    canvas.polygon([(33, 38), (29, 36), (25, 42), (30, 44)], cloth)


def draw_quan(canvas: Canvas) -> None:
    """Draw Officer Quan: tall hat, grey bob, level brows, white collar on wine red."""
    bust(canvas, "W", "u", "r")
    face(canvas, Look(skin=FAIR, top=13, brow="t", frown=1, smile=(0, 0), lines=True))
    canvas.polygon([(10, 35), (11, 19), (17, 19), (14, 22), (13, 28), (14, 36), (12, 37)], "m")
    canvas.polygon([(31, 19), (37, 19), (38, 35), (36, 37), (34, 36), (35, 28), (34, 22)], "f")
    canvas.polygon([(14, 17), (15, 0), (33, 0), (34, 17)], "d")
    canvas.polygon([(28, 0), (33, 0), (34, 17), (28, 17)], "n").vline(17, 1, 12, "s")
    canvas.rect(14, 13, 21, 3, "r").rect(14, 13, 14, 1, "v")
    canvas.polygon([(4, 19), (7, 16), (41, 16), (44, 19), (38, 20), (10, 20)], "n")
    canvas.hline(8, 30, 17, "s")
    canvas.disc(29.5, 25, 3.9, 3.9, "g").disc(29.5, 25, 2.9, 2.9, "a")
    canvas.rect(28, 24, 4, 3, "p").rect(29, 24, 2, 3, "k").line((33, 28), (36, 40), "g")
    canvas.polygon([(16, 39), (19, 36), (24, 41), (29, 36), (32, 39), (25, 46), (23, 46)], "p")
    canvas.line((20, 39), (24, 43), "m").rect(23, 43, 3, 3, "v").rect(9, 42, 4, 3, "g")


def draw_sami(canvas: Canvas) -> None:
    """Draw Sami: a cloud of curls, round glasses, an apron and an open smile."""
    bust(canvas, "B", "N", "A")
    for x, y, radius in ((24, 9, 10), (13, 12, 7), (35, 12, 7), (10, 20, 6), (38, 20, 6)):
        canvas.disc(x, y, radius, radius - 1, "u")
    for x, y in ((10, 11), (14, 6), (21, 3), (27, 5), (8, 18), (19, 8)):
        canvas.disc(x, y, 2.2, 1.4, "w")
    face(canvas, Look(skin=BROWN, top=10, brow="u", smile=(2, 2)))
    canvas.polygon(
        points("13,20 13,11 19,8 30,8 35,11 35,20 32,14 28,15 24,13 20,15 16,14"),
        "u",
    )
    for x in (18, 29):
        canvas.disc(x + 0.5, 22.5, 4.8, 4.4, "m").disc(x + 0.5, 22.5, 3.7, 3.3, "c")
        canvas.rect(x - 1, 21, 5, 3, "p").rect(x + 1, 21, 2, 3, "k").dot(x + 1, 21, "m")
        canvas.line((x - 2, 23), (x, 20), "I")
    canvas.hline(23, 25, 21, "m")
    canvas.hline(21, 26, 31, "p").hline(22, 25, 32, "b")
    canvas.polygon([(15, 47), (16, 42), (32, 42), (33, 47)], "p").rect(29, 42, 3, 5, "m")
    canvas.polygon([(13, 38), (16, 38), (19, 42), (16, 42)], "p")
    canvas.polygon([(32, 38), (35, 38), (32, 42), (29, 42)], "m")


FACES: Final[dict[str, Callable[[Canvas], None]]] = {
    "lu": draw_lu,
    "wen": draw_wen,
    "courier": draw_courier,
    "liu": draw_liu,
    "quan": draw_quan,
    "sami": draw_sami,
}
"""The painter of each portrait, in column order."""


def packed() -> Canvas:
    """Return all portraits side by side, each in an ink outline."""
    sheet = Canvas(SIZE * len(FACES), SIZE)
    for column, paint in enumerate(FACES.values()):
        portrait = Canvas(SIZE, SIZE)
        paint(portrait)
        sheet.paste(portrait.outline(), column * SIZE, 0)
    return sheet


def entry() -> dict[str, object]:
    """Return the portraits' part of the sprite index: one column a name, no rows."""
    return {
        "frame": [SIZE, SIZE],
        "foot": [SIZE // 2, SIZE - 1],
        "shadow": 0,
        "rows": [],
        "frames": {name: [column] for column, name in enumerate(FACES)},
        "rim": None,
        "floor_light": 128,
        "frame_ms": 140,
    }


def save(folder: Path) -> list[Path]:
    """Write ``portraits.png`` and its empty glow picture; return their paths."""
    sheet = packed()
    paths = [folder / "portraits.png", folder / "portraits_glow.png"]
    sheet.picture().save(paths[0])
    sheet.glow_picture().save(paths[1])
    return paths
