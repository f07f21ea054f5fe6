"""The courier: mint-teal hood, long scarf, a shadow deep enough to sink into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from canvas import Canvas, Point
from figures import figures
from limbs import BOB, LIFTS, RUN, SNEAK, STAND, WALK, Cloth, Legs, Stride, arm
from person import BOX
from sheet import Sheet

PARTS: Final = figures("courier")
"""The courier's matrices: hoods, cloaks, scarf ends and what is carried."""

ANIMATIONS: Final = {
    "idle": 2,
    "walk": 4,
    "run": 4,
    "sneak": 4,
    "carry": 4,
    "carry_idle": 2,
    "merge": 4,
    "merged": 2,
    "papers": 1,
    "throw": 2,
    "strike": 2,
    "surprised": 1,
    "caught": 1,
}
"""Frames by animation."""

_SLEEVE: Final = "jT"
_CLOTH: Final = Cloth("d", "n", "n")
_SCARF: Final = (0, 1, 0, 2)
"""The scarf's end by step: it lags behind the body."""
_HANGING: Final = 3


def _body(
    direction: str,
    *,
    bob: int = 0,
    head: Point = (0, 0),
    lift: Point = (0, 0),
    stride: Stride = STAND,
    scarf: int = _HANGING,
    sway: int = 0,
) -> Canvas:
    """Draw the standing body; ``sway`` moves the hem, ``scarf`` picks the scarf's end."""
    canvas = Canvas(24, 32)
    legs = Legs(middle=12, top=24, base=30, cloth=_CLOTH)
    if direction == "right":
        legs.side(canvas, stride)
        canvas.stamp(0, 16 + bob, PARTS[f"tail.{scarf}"])
    else:
        legs.front(canvas, lift)
    canvas.stamp(4, 16 + bob, PARTS[f"cloak.{direction}"], glow="I")
    canvas.shift_rows(22 + bob, 27 + bob, sway)
    return canvas.stamp(4 + head[0], 4 + bob + head[1], PARTS[f"hood.{direction}"])


def _walk(direction: str, i: int) -> Canvas:
    sway = (1, 0, -1, 0)[i] if direction != "right" else (-1, 0, -1, 0)[i]
    return _body(direction, bob=BOB[i], lift=LIFTS[i], stride=WALK[i], scarf=_SCARF[i], sway=sway)


def _run(direction: str, i: int) -> Canvas:
    bob = (-2, 0, -2, 0)[i]
    if direction != "right":
        lift = ((4, 0), (1, 0), (0, 4), (0, 1))[i]
        canvas = _body(direction, bob=bob, lift=lift, sway=(1, 0, -1, 0)[i], head=(0, 1))
        wave = Canvas(6, 5).stamp(0, 0, PARTS[f"wave.{i % 2}"])
        side = 18 if direction == "down" else 0
        return canvas.paste(wave if side else wave.flipped(), side, 13 + bob)
    canvas = Canvas(24, 32)
    Legs(middle=12, top=23, base=30, cloth=_CLOTH).side(canvas, RUN[i])
    canvas.stamp(0, 13 + bob, PARTS[f"stream.{i % 2}"])
    canvas.stamp(5, 15 + bob, PARTS["cloak.right"], glow="I")
    canvas.shift_rows(21 + bob, 27 + bob, -2).shift_rows(18 + bob, 21 + bob, -1)
    arm(canvas, (13, 18 + bob), (17 - 2 * (i // 2), 20 + bob), _SLEEVE)
    return canvas.stamp(8, 4 + bob, PARTS["hood.right"])


def _sneak(direction: str, i: int) -> Canvas:
    canvas = Canvas(24, 32)
    legs = Legs(middle=12, top=26, base=30, cloth=_CLOTH)
    bob = i % 2
    if direction == "right":
        legs.side(canvas, SNEAK[i])
        canvas.stamp(0, 19 + bob, PARTS[f"tail.{(0, 2)[i % 2]}"])
        return canvas.stamp(3, 11 + bob, PARTS["sneak.right"], glow="I")
    legs.front(canvas, LIFTS[i])
    canvas.stamp(4, 11 + bob, PARTS[f"sneak.{direction}"], glow="I")
    return canvas.shift_rows(24 + bob, 28 + bob, (1, 0, -1, 0)[i])


def _carry(direction: str, i: int, *, walks: bool) -> Canvas:
    bob = BOB[i] if walks else i
    canvas = _walk(direction, i) if walks else _body(direction, bob=bob)
    if direction == "up":
        behind = Canvas(24, 32).stamp(2, 17 + bob, BOX).stamp(10, 17 + bob, BOX)
        return behind.paste(canvas, 0, 0)
    x = 6 if direction == "down" else 12
    canvas.stamp(x, 16 + bob, BOX)
    for hand in (5, 17) if direction == "down" else (12,):
        canvas.rect(hand - 1, 20 + bob, 4, 4, "k").rect(hand, 21 + bob, 2, 2, "a")
    if direction == "right":
        arm(canvas, (9, 18 + bob), (13, 21 + bob), _SLEEVE)
    return canvas


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One frame of a single deed.

    Attributes:
        front: where the hands are, seen from the front or back: right one first.
        side: where the hands are, seen from the side.
        head: how far the head is off its place, forward and down.
        bob: rows the body sinks.
        lunges: whether the feet are apart.
    """

    front: Sequence[Point]
    side: Sequence[Point]
    head: Point = (0, 0)
    bob: int = 0
    lunges: bool = False


_DEEDS: Final = {
    ("papers", 0): Deed(front=[(20, 11)], side=[(20, 11)]),
    ("throw", 0): Deed(front=[(20, 14)], side=[(2, 13)], head=(-1, 0)),
    ("throw", 1): Deed(front=[(20, 22)], side=[(21, 17)], head=(2, 1), bob=1, lunges=True),
    ("strike", 0): Deed(front=[(18, 19), (4, 19)], side=[(18, 20)], head=(1, 1), bob=1),
    ("strike", 1): Deed(
        front=[(15, 26), (7, 26)], side=[(21, 22), (20, 20)], head=(3, 2), bob=2, lunges=True
    ),
    ("surprised", 0): Deed(
        front=[(20, 12), (2, 12)], side=[(20, 15), (3, 14)], head=(-1, -1), bob=-2
    ),
    ("caught", 0): Deed(front=[(20, 11), (2, 11)], side=[(20, 12), (3, 12)], head=(1, 2), bob=1),
}


def _act(direction: str, animation: str, i: int) -> Canvas:
    """Draw the single deeds: papers, throw, strike, surprised, caught."""
    deed, sideways = _DEEDS[animation, i], direction == "right"
    head = deed.head if sideways else (0, deed.head[1])
    stride = Stride(2, 0, -3, 0) if deed.lunges else STAND
    canvas = _body(direction, bob=deed.bob, head=head, stride=stride)
    for x, hand in zip((17, 5), deed.side if sideways else deed.front, strict=False):
        arm(canvas, (12 if sideways else x, 18 + deed.bob), hand, _SLEEVE)
    if animation == "papers":
        canvas.stamp(16, 2, PARTS["paper"], glow="ij")
    return canvas


def _merge(direction: str, i: int) -> Canvas:
    """Sink the body into a pool at the feet: nothing above the pool is left at the end."""
    if i == 3:
        return Canvas(24, 32).stamp(1, 24, PARTS["pool"])
    sink = (5, 12, 19)[i]
    body = _body(direction, bob=0).cropped(0, 0, 24, 30 - sink)
    canvas = Canvas(24, 32)
    radius = (6, 8, 10)[i]
    canvas.disc(11.5, 28, radius, 3, "T").disc(11.5, 28, radius - 1.5, 2, "n")
    canvas.paste(body, 0, sink - 1)
    return canvas.hline(14 - radius, 9 + radius, 29, "n").hline(15 - radius, 8 + radius, 30, "T")


def _merged(direction: str, i: int) -> Canvas:
    canvas = Canvas(24, 32).stamp(1, 24, PARTS["pool"])
    canvas.hline(6 - i, 9 - i, 25 + i, "j").hline(14 + i, 17 + i, 29 - i, "j")
    looks = {"down": (9, 13), "right": (12, 16), "up": ()}[direction]
    for x in looks:
        canvas.rect(x, 27, 2, 1, "I" if i == 0 else "i", glow=True)
    return canvas


_MOVES: Final[dict[str, Callable[[str, int], Canvas]]] = {
    "idle": lambda direction, i: _body(direction, bob=i),
    "walk": _walk,
    "run": _run,
    "sneak": _sneak,
    "carry": partial(_carry, walks=True),
    "carry_idle": partial(_carry, walks=False),
    "merge": _merge,
    "merged": _merged,
}


def draw(direction: str, animation: str, number: int) -> Canvas:
    """Return one frame of the courier facing down, right or up."""
    move = _MOVES.get(animation)
    return move(direction, number) if move else _act(direction, animation, number)


def _thing(name: str) -> Sheet:
    """Return the sheet of a carried thing: one frame, its foot at the lower edge."""
    rows = PARTS[name].split("\n")
    size = (len(rows[0]), len(rows))
    return Sheet(
        name=name,
        draw=lambda *_: Canvas(*size).stamp(0, 0, PARTS[name]),
        animations={"idle": 1},
        size=size,
        foot=(size[0] // 2, size[1] - 1),
        rows=("down",),
        shadow=size[0] // 2 - 1,
    )


SHEETS: Final = (
    Sheet(name="courier", draw=draw, animations=ANIMATIONS, rim="mint", floor_light=84),
    _thing("spool"),
    _thing("parcel"),
)
"""The courier and the things only the courier carries."""
