"""People built from a head, a torso and limbs: guards and workers share this body.

A head is twelve rows, a torso nine; both are centred in a 24 x 32 frame and may be wider or
narrower than the tile. Tools are laid on by the files that draw the being.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from canvas import Canvas, Point
from limbs import BOB, LIFTS, RUN, STAND, WALK, Cloth, Legs, Stride, arm

BOX: Final = """
kkkkkkkkkkkk
kSSSSwwSSSSk
kSSSSwwSSSSk
kSSSSwwSSSSk
kaaaawwaaack
kaaaaaaaaack
kappaaaaaack
kcccccccccck
kkkkkkkkkkkk
"""
"""A parcel as it is carried, tape up."""


_HANGING: Final = (0, 7)


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
    hands: tuple[Point, Point] = (_HANGING, _HANGING)
    swing: int = 0
    seated: bool = False
    mouth: bool = False
    carries: bool = False
    reach: int = 0

    @property
    def drop(self) -> int:
        """Rows the upper body is below its place."""
        return self.bob + (6 if self.seated else 0)

    @property
    def back(self) -> int:
        """Pixels the upper body leans back in a side view: someone who sits makes room for legs."""
        return -3 if self.seated else 0


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
        if direction == "right":
            self._side(canvas, pose)
        else:
            self._front(canvas, direction, pose)
        return canvas

    def hand(self, direction: str, pose: Pose, *, near: bool = True) -> Point:
        """Return the top left pixel of a hand: the right (near) or the left (far) one."""
        outward, down = pose.hands[near]
        x, y = self._shoulder(direction, pose, near=near)
        if direction == "right":
            # A hand that reaches forward stays below the face.
            down = max(down, -1) if pose.reach else down
            return (x + outward + pose.reach + (-2 if near else 2) * pose.swing, y + down)
        return (x + (outward if near else -outward), y + down + (-1 if near else 1) * pose.swing)

    def _shoulder(self, direction: str, pose: Pose, *, near: bool) -> Point:
        y = 17 + pose.drop
        if direction == "right":
            return ((9 if near else 11) + pose.back, y)
        return (10 + self.shoulders if near else 12 - self.shoulders, y)

    def _arm(self, canvas: Canvas, direction: str, pose: Pose, *, near: bool) -> None:
        shaded = direction == "right" and not near
        sleeve = self.sleeve[1] * 2 if shaded else self.sleeve
        start = self._shoulder(direction, pose, near=near)
        arm(canvas, start, self.hand(direction, pose, near=near), sleeve, self.skin)

    def _front(self, canvas: Canvas, direction: str, pose: Pose) -> None:
        legs = Legs(middle=12, top=23, base=30, cloth=self.cloth)
        hidden = pose.carries and direction == "up"
        if not pose.seated:
            legs.front(canvas, pose.lift)
        if not hidden:
            self._torso(canvas, direction, pose)
        if pose.carries:
            canvas.stamp(6, 16 + pose.drop, BOX)
        for near in (False, True):
            self._arm(canvas, direction, pose, near=near)
        if hidden:
            self._torso(canvas, direction, pose)
        self._head(canvas, direction, pose)
        if pose.seated:
            legs.seated_front(canvas)

    def _side(self, canvas: Canvas, pose: Pose) -> None:
        legs = Legs(middle=10, top=22 + min(pose.bob, 0), base=30, cloth=self.cloth, width=4)
        if pose.seated:
            legs.seated_side(canvas)
        else:
            legs.side(canvas, pose.stride)
        if pose.hands[0] != _HANGING or pose.swing:
            self._arm(canvas, "right", pose, near=False)
        self._torso(canvas, "right", pose)
        self._head(canvas, "right", pose)
        if pose.carries:
            canvas.stamp(12, 15 + pose.drop, BOX)
        self._arm(canvas, "right", pose, near=True)

    def _torso(self, canvas: Canvas, direction: str, pose: Pose) -> None:
        dx = pose.back if direction == "right" else 0
        self._matrix(canvas, f"torso.{direction}", (dx, 16 + pose.drop))

    def _head(self, canvas: Canvas, direction: str, pose: Pose) -> None:
        facing = pose.turn or direction
        dx = pose.head[0] + pose.back if direction == "right" else 0
        at = (dx, 4 + pose.drop + pose.head[1] + self.stoop)
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
