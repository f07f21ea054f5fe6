"""The torch guard: peaked cap, blue uniform, a lens that glows."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from canvas import Canvas
from figures import figures
from limbs import Cloth
from person import POSES, Person, Pose
from sheet import Sheet

PARTS: Final = figures("guard")
"""The guard's matrices: heads, torsos, torches."""

BODY: Final = Person(parts=PARTS, cloth=Cloth("B", "N", "n"), sleeve="BN")
"""The guard without a torch."""

_LOOKS: Final = {"down": ("right", "left"), "right": ("down", "up"), "up": ("right", "left")}
_LOW: Final = {"down": (-2, 5), "right": (6, 4), "up": (-1, 6)}
_RAISED: Final = {"down": (3, 0), "right": (5, -2), "up": (3, 0)}
_GRIP: Final = {"down": (-2, 0), "right": (1, -1), "up": (-1, -2)}


def draw(direction: str, animation: str, number: int) -> Canvas:
    """Return one frame of the guard facing down, right or up."""
    if animation == "down":
        canvas = BODY.draw(direction, POSES[animation, number])
        return canvas.stamp(8, 3, PARTS["stars"], glow="gy")
    if animation == "rub":
        return BODY.draw(direction, POSES[animation, number])
    return _with_torch(direction, _pose(direction, animation, number))


def _pose(direction: str, animation: str, number: int) -> Pose:
    """Return the shared pose with the torch pointed ahead, or raised while looking about."""
    looks = animation == "look"
    pose = POSES["idle" if looks else animation, number]
    pointing = (_RAISED if looks else _LOW)[direction]
    return replace(
        pose,
        turn=_LOOKS[direction][number] if looks else "",
        hands=(pose.hands[0], pointing),
        swing=0 if direction == "right" else pose.swing,
    )


def _with_torch(direction: str, pose: Pose) -> Canvas:
    """Draw the guard and lay the torch into the hand."""
    canvas = BODY.draw(direction, pose)
    x, y = BODY.hand(direction, pose)
    dx, dy = _GRIP[direction]
    return canvas.stamp(x + dx, y + dy, PARTS[f"torch.{direction}"], glow="y")


SHEETS: Final = (
    Sheet(
        name="guard",
        draw=draw,
        animations={"idle": 2, "walk": 4, "run": 4, "look": 2, "down": 1, "rub": 1},
        rim="gold",
        floor_light=68,
    ),
)
"""The torch guard."""
