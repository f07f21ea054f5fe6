"""The night shift: seven people on one body, told apart by head, clothes and what they hold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from canvas import Canvas
from figures import figures
from limbs import Cloth
from person import POSES, Person, Pose
from sheet import Sheet

PARTS: Final = figures("workers")
"""The matrices of heads, clothes and tools."""

_DARKER: Final = {"S": "a", "a": "c", "c": "w"}
_ANIMATIONS: Final = {"idle": 2, "walk": 4, "talk": 1, "down": 1, "alarmed": 1}
_LOADER_ANIMATIONS: Final = {**_ANIMATIONS, "carry": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """One of the night shift: a body, and the tool that is always at hand."""

    body: Person
    tool: str = ""
    animations: dict[str, int]


def _person(
    head: str, torso: str, *, legs: str, sleeve: str, dark: bool = False, **shape: int
) -> Person:
    """Return a body from the matrices of a head and of clothes."""
    parts = {f"head.{way}": _tinted(PARTS[f"{head}.{way}"], dark) for way in ("down", "up", "right")}
    parts |= {f"torso.{way}": PARTS[f"{torso}.{way}"] for way in ("down", "up", "right")}
    return Person(
        parts=parts, cloth=Cloth(*legs), sleeve=sleeve, skin="c" if dark else "a", **shape
    )


def _tinted(rows: str, dark: bool) -> str:
    return rows.translate(str.maketrans(_DARKER)) if dark else rows


WORKERS: Final = {
    "sami": Worker(
        body=_person("sami", "apron", legs="sdu", sleeve="AB", dark=True), animations=_ANIMATIONS
    ),
    "sana": Worker(
        body=_person("sana", "hivis", legs="sdu", sleeve="mf", dark=True),
        animations=_LOADER_ANIMATIONS,
    ),
    "ines": Worker(
        body=_person("ines", "broad", legs="wbu", sleeve="pm", shoulders=9),
        animations=_LOADER_ANIMATIONS,
    ),
    "mei": Worker(
        body=_person("mei", "overall", legs="tsu", sleeve="pm"), animations=_ANIMATIONS
    ),
    "tan": Worker(
        body=_person("tan", "waistcoat", legs="sdn", sleeve="pm"),
        tool="stamp",
        animations=_ANIMATIONS,
    ),
    "goran": Worker(
        body=_person("goran", "coat", legs="dnu", sleeve="sd"), tool="pole", animations=_ANIMATIONS
    ),
    "fen": Worker(
        body=_person("fen", "tunic", legs="bun", sleeve="ts", stoop=1),
        tool="broom",
        animations=_ANIMATIONS,
    ),
}
"""The seven by name."""


def draw(worker: Worker, direction: str, animation: str, number: int) -> Canvas:
    """Return one frame of a worker facing down, right or up."""
    pose = POSES[animation, number]
    holds = worker.tool and animation in {"idle", "walk", "talk"}
    if holds:
        pose = replace(pose, hands=_grip(direction, pose, worker.tool), swing=0)
    canvas = worker.body.draw(direction, pose)
    return _tool(canvas, direction, worker.tool, pose.bob) if holds else canvas


def _grip(direction: str, pose: Pose, tool: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the hands of someone who holds a tool in the right one."""
    other = pose.hands[1] if pose.mouth else pose.hands[0]
    steady = 4 - max(pose.bob, 0) if tool != "stamp" else 5
    forward = 5 if tool == "stamp" else 8
    return (other, (forward, steady) if direction == "right" else (2, steady))


def _tool(canvas: Canvas, direction: str, tool: str, bob: int) -> Canvas:
    """Lay the tool into the right hand; a pole and a broom stand on the floor."""
    x, lifted = (18 if direction == "right" else 20), min(bob, 0)
    match tool:
        case "stamp":
            return canvas.stamp(13 if direction == "right" else 19, 22 + bob, PARTS["stamp"])
        case "broom":
            canvas.stamp(x - 1, 8 + lifted, PARTS["broom"])
        case _:
            canvas.rect(x - 1, 5, 3, 26 + lifted, "k").vline(x, 6, 30 + lifted, "c")
            canvas.stamp(x - 2, 1 + lifted, PARTS["wick"], glow="ygp")
    return canvas.rect(x - 1, 21, 3, 2, "a")


SHEETS: Final = tuple(
    Sheet(name=name, draw=partial(draw, worker), animations=worker.animations, floor_light=72)
    for name, worker in WORKERS.items()
)
"""One sheet a worker; people have no rim light, for they are nobody's target."""
