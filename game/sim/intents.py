"""Intents: what a player asks for in one tick, whoever the player is.

A person, a recorded run, a proof and a test all speak to the simulation in these and nothing else.
``to_words`` and ``from_words`` are the text that run files hold.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final

from game.base.units import TURN

DIRECTIONS: Final = 64
"""Headings a stick or a mouse is cut to; 0 is east, 16 is south (y points down)."""

STILL: Final = -1
"""The direction of somebody who does not move."""

NOTHING: Final = ""
"""No tool is used in this tick."""

TOOLS: Final = (
    "pulse", "decoy", "dazzle", "whistle", "knock_down", "ask", "drop", "own_up", "amnesty",
    "assists",
)  # fmt: skip
"""Things done once, on the tick they are asked for."""


@dataclass(frozen=True, slots=True)
class Intents:
    """One tick's wishes.

    Attributes:
        direction: 0 to 63, or STILL.
        gait: ``sneak``, ``walk`` or ``run``; what cannot be done becomes what can.
        use: whether the use button is held down.
        merge: whether the courier wants to be one with the shade.
        papers: whether papers are held up.
        aiming: whether a throw is being aimed; time runs at a quarter outside the simulation.
        peek: whether the courier looks round the corner ahead; her body stays and only turns.
        tool: one of TOOLS, or NOTHING.
        aim_x: where a thrown tool should land, subtiles; 0 without one. For the tool ``assists``
            both aims are what ``Assists.packed`` gave.
        aim_y: as ``aim_x``.
        choice: an answer to an open question (a hub of the network), counted from 1; 0 is none.
    """

    direction: int = STILL
    gait: str = "walk"
    use: bool = False
    merge: bool = False
    papers: bool = False
    aiming: bool = False
    peek: bool = False
    tool: str = NOTHING
    aim_x: int = 0
    aim_y: int = 0
    choice: int = 0


IDLE: Final = Intents()
"""Asks for nothing."""

_GAITS: Final = ("sneak", "walk", "run")
_FLAGS: Final = ("use", "merge", "papers", "aiming", "peek")
_DEFAULTS: Final = {f.name: getattr(IDLE, f.name) for f in fields(Intents)}


def direction_of(heading: int) -> int:
    """Return the direction nearest to a heading in arc minutes."""
    return (heading * DIRECTIONS + TURN // 2) // TURN % DIRECTIONS


def heading_of_direction(direction: int) -> int:
    """Return a direction's heading in arc minutes, rounded down."""
    return direction * TURN // DIRECTIONS


def to_words(intents: Intents) -> str:
    """Return intents as the few words that differ from doing nothing.

    >>> to_words(Intents(direction=16, gait="sneak", use=True))
    'd16 sneak use'
    >>> to_words(IDLE)
    '-'
    """
    words = [f"d{intents.direction}"] if intents.direction != STILL else []
    if intents.gait != "walk":
        words.append(intents.gait)
    words += [flag for flag in _FLAGS if getattr(intents, flag)]
    if intents.tool:
        words.append(f"{intents.tool}@{intents.aim_x},{intents.aim_y}")
    if intents.choice:
        words.append(f"c{intents.choice}")
    return " ".join(words) or "-"


def from_words(text: str) -> Intents:
    """Return the intents that ``to_words`` wrote.

    Raises:
        ValueError: if a word is not known or a number is out of bounds.
    """
    values: dict[str, object] = {}
    for word in text.split():
        values |= _meaning(word)
    return Intents(**{**_DEFAULTS, **values})


def _meaning(word: str) -> dict[str, object]:
    if word == "-":
        return {}
    if word in _GAITS:
        return {"gait": word}
    if word in _FLAGS:
        return {word: True}
    if "@" in word:
        return _tool(word)
    if word[0] in "dc" and word[1:].isdigit() and len(word) <= 3:
        number = int(word[1:])
        if word[0] == "c":
            return {"choice": number}
        if number < DIRECTIONS:
            return {"direction": number}
    raise ValueError(f"{word!r} is not an intent")


def _tool(word: str) -> dict[str, object]:
    tool, _, place = word.partition("@")
    x, _, y = place.partition(",")
    if tool not in TOOLS or not (x.isdigit() and y.isdigit()) or len(place) > 20:
        raise ValueError(f"{word!r} is not a tool and a place")
    return {"tool": tool, "aim_x": int(x), "aim_y": int(y)}
