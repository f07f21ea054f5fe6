"""The courier: mint-teal hood, long scarf, a shadow deep enough to sink into."""

from __future__ import annotations

from typing import Final

from canvas import Canvas, Point
from figures import figures
from limbs import BOB, LIFTS, RUN, SNEAK, STAND, WALK, Cloth, Legs, Stride, arm
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


def draw(direction: str, animation: str, number: int) -> Canvas:
    """Return one frame of the courier facing down, right or up."""
    match animation:
        case "merge":
            return _merge(direction, number)
        case "merged":
            return _merged(direction, number)
        case "sneak":
            return _sneak(direction, number)
        case "run":
            return _run(direction, number)
        case "carry" | "carry_idle":
            return _carry(direction, number, walks=animation == "carry")
        case "idle":
            return _body(direction, bob=number)
        case "walk":
            return _walk(direction, number)
        case _:
            return _act(direction, animation, number)


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
    pose = {"bob": bob, "scarf": _SCARF[i] if walks else _HANGING}
    if walks:
        canvas = _body(direction, lift=LIFTS[i], stride=WALK[i], **pose)
    else:
        canvas = _body(direction, **pose)
    if direction == "up":
        behind = Canvas(24, 32).stamp(2, 17 + bob, PARTS["box"]).stamp(10, 17 + bob, PARTS["box"])
        return behind.paste(canvas, 0, 0)
    x = 6 if direction == "down" else 12
    canvas.stamp(x, 16 + bob, PARTS["box"])
    for hand in ((5, 17) if direction == "down" else (12,)):
        canvas.rect(hand - 1, 20 + bob, 4, 4, "k").rect(hand, 21 + bob, 2, 2, "a")
    if direction == "right":
        arm(canvas, (9, 18 + bob), (13, 21 + bob), _SLEEVE)
    return canvas


def _act(direction: str, animation: str, i: int) -> Canvas:
    """Draw the single deeds: papers, throw, strike, surprised, caught."""
    lowered, bob, hands = {
        ("papers", 0): ((0, 0), 0, ((20, 11), None)),
        ("throw", 0): ((-1, 0), 0, ((20, 14) if direction != "right" else (2, 13), None)),
        ("throw", 1): ((2, 1), 1, ((20, 22) if direction != "right" else (21, 17), None)),
        ("strike", 0): ((1, 1), 1, ((18, 19), (4, 19))),
        ("strike", 1): ((3, 2), 2, ((21, 22), (20, 20)) if direction == "right" else _SHOVE),
        ("surprised", 0): ((-1, -1), -2, ((20, 12), (2, 12))),
        ("caught", 0): ((1, 2), 1, ((20, 11), (2, 11))),
    }[animation, i]
    head = lowered if direction == "right" else (0, lowered[1])
    canvas = _body(direction, bob=bob, head=head, stride=Stride(2, 0, -3, 0) if i else STAND)
    for x, hand in zip((17, 5), hands, strict=True):
        if hand:
            start = (12, 18 + bob) if direction == "right" else (x, 18 + bob)
            arm(canvas, start, hand, _SLEEVE)
    if animation == "papers":
        canvas.stamp(16, 2, PARTS["paper"], glow="ij")
    return canvas


_SHOVE: Final = ((15, 26), (7, 26))


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
