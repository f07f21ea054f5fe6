"""The torch guard: peaked cap, blue uniform, a lens that glows."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from canvas import Canvas, Point
from figures import figures
from limbs import Cloth
from person import POSES, Person, Pose
from sheet import Sheet

PARTS: Final = figures("guard")
"""The guard's matrices: heads, torsos, torches."""

BODY: Final = Person(parts=PARTS, cloth=Cloth("B", "N", "n"), sleeve="BN")
"""The guard without a torch."""

_LOOKS: Final = {
    "down": ("right", "left"),
    "right": ("down", "up"),
    "up": ("right", "left"),
}
_RAISED: Final = (3, 0)
_FORWARD: Final = (6, 4)
_POINTS: Final[dict[tuple[str, str], Point]] = {
    ("down", "low"): (-2, 5),
    ("right", "low"): _FORWARD,
    ("up", "low"): (-1, 6),
    ("down", "high"): _RAISED,
    ("right", "high"): (5, -2),
    ("up", "high"): _RAISED,
}


def draw(direction: str, animation: str, number: int) -> Canvas:
    """Return one frame of the guard facing down, right or up."""
    if animation in {"down", "rub"}:
        return _floored(direction, POSES[animation, number], stunned=animation == "down")
    pose = POSES["idle" if animation == "look" else animation, number]
    height = "low"
    if animation == "look":
        pose, height = replace(pose, turn=_LOOKS[direction][number]), "high"
    hand = _POINTS[direction, height]
    near = (hand[0], hand[1] - (pose.bob if animation == "idle" else 0))
    steady = pose.swing if direction != "right" else 0
    canvas = BODY.draw(direction, replace(pose, hands=(pose.hands[0], near), swing=steady))
    return _torch(canvas, direction, height, pose)


def _torch(canvas: Canvas, direction: str, height: str, pose: Pose) -> Canvas:
    """Lay the torch into the hand that points it."""
    drop = pose.bob if pose.bob <= 0 else 0
    outward, down = _POINTS[direction, height]
    y = 17 + down + drop - (pose.swing if direction != "right" else 0)
    if direction == "right":
        return canvas.stamp(10 + outward, y - 1, PARTS["torch.right"], glow="y")
    name = "torch.down" if direction == "down" else "torch.up"
    rise = -2 if direction == "down" else -4
    return canvas.stamp(16 + outward + (0 if direction == "down" else 1), y + rise + 2, PARTS[name], glow="y")


def _floored(direction: str, pose: Pose, *, stunned: bool) -> Canvas:
    """Draw the guard sitting dazed on the floor, or getting up with a hand to the head."""
    canvas = BODY.draw(direction, pose)
    return canvas.stamp(8, 3, PARTS["stars"], glow="y") if stunned else canvas


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
