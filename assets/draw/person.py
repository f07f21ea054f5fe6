"""People built from a head, a torso and limbs: guards and workers share this body.

A head is twelve rows, a torso nine; both are centred in a 24 x 32 frame and may be wider or narrower
than the tile. Tools, boxes and caps are laid on by the files that draw the being.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from canvas import Canvas, Point
from limbs import BOB, LIFTS, RUN, STAND, WALK, Cloth, Legs, Stride, arm

BOX: Final = """
kkkkkkkkkk
kSSSwwSSSk
kSSSwwSSSk
kaaawwaack
kaaaaaaack
kappaaaack
kcccccccck
kkkkkkkkkk
"""
"""A parcel as it is carried, tape up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """How a body is held in one frame.

    Attributes:
        bob: rows the body sinks.
        head: how far the head is off its place, forward (or right) and down.
        turn: direction of the head when it is not the body's.
        lift: feet off the floor, seen from the front.
        stride: feet seen from the side.
        hands: left (far) and right (near) hand, from the shoulder outwards (forward) and down.
        swing: how far the arms swing against each other.
        seated: whether the body sits on the floor.
        mouth: whether the mouth is open.
        carries: whether the arms are round a parcel.
        reach: how much further forward the hands are in a side view.
    """

    bob: int = 0
    head: Point = (0, 0)
    turn: str = ""
    lift: Point = (0, 0)
    stride: Stride = STAND
    hands: tuple[Point, Point] = ((0, 7), (0, 7))
    swing: int = 0
    seated: bool = False
    mouth: bool = False
    carries: bool = False
    reach: int = 0


_HOLD: Final = ((-3, 5), (-3, 5))

POSES: Final[dict[tuple[str, int], Pose]] = {
    ("idle", 0): Pose(),
    ("idle", 1): Pose(bob=1, hands=((0, 6), (0, 6))),
    **{
        ("walk", i): Pose(bob=BOB[i], lift=LIFTS[i], stride=WALK[i], swing=(1, 0, -1, 0)[i])
        for i in range(4)
    },
    **{
        ("run", i): Pose(
            bob=(-2, 0, -2, 0)[i],
            head=(1, 0),
            lift=((4, 0), (1, 0), (0, 4), (0, 1))[i],
            stride=RUN[i],
            hands=((1, 5), (1, 5)),
            swing=(2, 0, -2, 0)[i],
        )
        for i in range(4)
    },
    **{
        ("carry", i): Pose(
            bob=BOB[i], lift=LIFTS[i], stride=WALK[i], hands=_HOLD, carries=True, reach=7
        )
        for i in range(4)
    },
    ("talk", 0): Pose(hands=((0, 7), (3, 1)), mouth=True, reach=3),
    ("alarmed", 0): Pose(bob=-1, hands=((2, -6), (2, -6)), mouth=True, reach=6),
    ("down", 0): Pose(seated=True, head=(-1, 1), hands=((1, 6), (-3, 6))),
    ("rub", 0): Pose(bob=4, head=(1, 1), hands=((0, 5), (-1, -5)), stride=Stride(3, 0, -3, 0)),
}
"""The poses all people share, by animation and frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A body that can be drawn from every side.

    Attributes:
        parts: matrices named ``head.down``, ``torso.right`` and so on.
        cloth: the legs' colors.
        sleeve: lit side and shade of an arm.
        skin: code of the hands.
        swap: codes exchanged in the matrices, for skin and hair.
        shoulders: half the width of the body in front.
        stoop: rows by which an old back is bent.
    """

    parts: Mapping[str, str]
    cloth: Cloth
    sleeve: str
    skin: str = "a"
    swap: Mapping[str, str] | None = None
    shoulders: int = 8
    stoop: int = 0

    def draw(self, direction: str, pose: Pose) -> Canvas:
        """Return one frame of this person; ``direction`` is down, right or up."""
        canvas = Canvas(24, 32)
        drop = pose.bob + (6 if pose.seated else 0)
        if direction == "right":
            self._side(canvas, pose, drop)
        else:
            self._front(canvas, direction, pose, drop)
        return canvas

    def _front(self, canvas: Canvas, direction: str, pose: Pose, drop: int) -> None:
        legs = Legs(middle=12, top=23, base=30, cloth=self.cloth)
        if not pose.seated:
            legs.front(canvas, pose.lift)
        if not (pose.carries and direction == "up"):
            self._matrix(canvas, f"torso.{direction}", (0, 16 + drop))
        if pose.carries:
            canvas.stamp(7, 17 + drop, BOX)
        self._arms(canvas, pose, 17 + drop)
        if pose.carries and direction == "up":
            self._matrix(canvas, "torso.up", (0, 16 + drop))
        self._head(canvas, direction, pose, drop)
        if pose.seated:
            legs.seated_front(canvas)

    def _arms(self, canvas: Canvas, pose: Pose, top: int) -> None:
        for hand, x, outward, swing in (
            (pose.hands[0], 12 - self.shoulders, -1, pose.swing),
            (pose.hands[1], 10 + self.shoulders, 1, -pose.swing),
        ):
            end = (x + outward * hand[0], top + hand[1] + swing)
            arm(canvas, (x, top), end, self.sleeve, self.skin)

    def _side(self, canvas: Canvas, pose: Pose, drop: int) -> None:
        legs = Legs(middle=10, top=22 + min(pose.bob, 0), base=30, cloth=self.cloth, width=4)
        if pose.seated:
            legs.seated_side(canvas)
        else:
            legs.side(canvas, pose.stride)
        back = -3 if pose.seated else 0
        if pose.hands[0] != (0, 7) or pose.swing:
            self._side_arm(canvas, pose, (11 + back, 17 + drop), near=False)
        self._matrix(canvas, "torso.right", (back, 16 + drop))
        self._head(canvas, "right", replace(pose, head=(pose.head[0] + back, pose.head[1])), drop)
        if pose.carries:
            canvas.stamp(12, 16 + drop, BOX)
        self._side_arm(canvas, pose, (9 + back, 17 + drop), near=True)

    def _side_arm(self, canvas: Canvas, pose: Pose, shoulder: Point, *, near: bool) -> None:
        """Draw one arm from the side; a hand that reaches forward stays below the face."""
        forward, down = pose.hands[near]
        swing = -2 * pose.swing if near else 2 * pose.swing
        hand = (
            shoulder[0] + forward + pose.reach + swing,
            shoulder[1] + (max(down, -1) if pose.reach else down),
        )
        arm(canvas, shoulder, hand, self.sleeve if near else self.sleeve[1] * 2, self.skin)

    def _head(self, canvas: Canvas, direction: str, pose: Pose, drop: int) -> None:
        facing = pose.turn or direction
        dx = pose.head[0] if direction == "right" else 0
        at = (dx, 4 + drop + pose.head[1] + self.stoop)
        self._matrix(canvas, f"head.{facing.replace('left', 'right')}", at, flip=facing == "left")
        if pose.mouth and facing == "down":
            canvas.hline(11, 12, at[1] + 10, "b")
        if pose.mouth and facing == "right":
            canvas.hline(14 + dx, 15 + dx, at[1] + 10, "b")

    def _matrix(self, canvas: Canvas, name: str, at: Point, *, flip: bool = False) -> None:
        rows = self.parts[name]
        width = max(len(row) for row in rows.split("\n"))
        part = Canvas(width, len(rows.split("\n"))).stamp(0, 0, rows, swap=self.swap)
        canvas.paste(part.flipped() if flip else part, 12 - width // 2 + at[0], at[1])
