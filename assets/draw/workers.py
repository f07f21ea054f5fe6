"""The night shift: seven people on one body, told apart by head, clothes and what they hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from canvas import Canvas, Point
from figures import figures
from limbs import Cloth
from person import POSES, Person, Pose
from sheet import Sheet

PARTS: Final = figures("workers")
"""The matrices of heads, clothes and tools."""

_BROWN: Final = {"S": "a", "a": "c", "c": "w"}
_ANIMATIONS: Final = {"idle": 2, "walk": 4, "talk": 1, "down": 1, "alarmed": 1}
_WAYS: Final = ("down", "right", "up")


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """One of the night shift: a body, the tool always at hand, and whether parcels are carried."""

    body: Person
    tool: str = ""
    loads: bool = False

    @property
    def animations(self) -> dict[str, int]:
        """Frames by animation."""
        return {**_ANIMATIONS, "carry": 4} if self.loads else _ANIMATIONS


def _person(
    head: str, torso: str, *, legs: str, sleeve: str, shoulders: int = 8, stoop: int = 0
) -> Person:
    """Return a body from the matrices of a head and of clothes."""
    parts = {f"head.{way}": PARTS[f"{head}.{way}"] for way in _WAYS}
    parts |= {f"torso.{way}": PARTS[f"{torso}.{way}"] for way in _WAYS}
    return Person(parts=parts, cloth=Cloth(*legs), sleeve=sleeve, shoulders=shoulders, stoop=stoop)


def _brown(person: Person) -> Person:
    """Return the same body with brown skin."""
    return replace(person, swap=_BROWN, skin="c")


WORKERS: Final = {
    "sami": Worker(body=_brown(_person("sami", "apron", legs="sdu", sleeve="AB"))),
    "sana": Worker(body=_brown(_person("sana", "hivis", legs="sdu", sleeve="mf")), loads=True),
    "ines": Worker(body=_person("ines", "broad", legs="wbu", sleeve="pm", shoulders=9), loads=True),
    "mei": Worker(body=_person("mei", "overall", legs="tsu", sleeve="pm")),
    "tan": Worker(body=_person("tan", "waistcoat", legs="sdn", sleeve="pm"), tool="stamp"),
    "goran": Worker(body=_person("goran", "coat", legs="dnu", sleeve="sd"), tool="pole"),
    "fen": Worker(body=_person("fen", "tunic", legs="bun", sleeve="ts", stoop=1), tool="broom"),
}
"""The seven by name."""


def draw(worker: Worker, direction: str, animation: str, number: int) -> Canvas:
    """Return one frame of a worker facing down, right or up."""
    pose = POSES[animation, number]
    if not worker.tool or animation in {"down", "alarmed"}:
        return worker.body.draw(direction, pose)
    pose = replace(pose, hands=_grip(direction, pose, worker.tool), swing=0)
    canvas = worker.body.draw(direction, pose)
    return _lay_tool(canvas, worker.tool, worker.body.hand(direction, pose), min(pose.bob, 0))


def _grip(direction: str, pose: Pose, tool: str) -> tuple[Point, Point]:
    """Return the hands of someone who holds a tool in the right one and speaks with the left."""
    other = pose.hands[1] if pose.mouth else pose.hands[0]
    forward = 5 if tool == "stamp" else 8 - pose.reach
    return (other, (forward if direction == "right" else 2, 5 if tool == "stamp" else 4))


def _lay_tool(canvas: Canvas, tool: str, hand: Point, lifted: int) -> Canvas:
    """Lay the tool into the hand; a pole and a broom stand on the floor between steps."""
    x, y = hand
    match tool:
        case "stamp":
            return canvas.stamp(x - 1, y, PARTS["stamp"])
        case "broom":
            canvas.stamp(x - 1, 8 + lifted, PARTS["broom"])
        case _:
            canvas.rect(x - 1, 5, 3, 26 + lifted, "k").vline(x, 6, 30 + lifted, "c")
            canvas.stamp(x - 2, 1 + lifted, PARTS["wick"], glow="ygp")
    return canvas.rect(x - 1, y, 3, 2, "a")


SHEETS: Final = tuple(
    Sheet(name=name, draw=partial(draw, worker), animations=worker.animations, floor_light=72)
    for name, worker in WORKERS.items()
)
"""One sheet a worker; people have no rim light, for they are nobody's target."""
