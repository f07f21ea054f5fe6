"""An itinerary: what a designer would tell a friend, a verb and its words a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.sim.intents import IDLE, Intents


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an itinerary: a verb and its words."""

    verb: str
    words: tuple[str, ...]
    line: int

    @property
    def ticks(self) -> int:
        """The ticks a step that only takes time takes; 0 for others."""
        return int(self.words[-1]) if self.verb in {"use", "hold", "wait", "papers", "steer"} else 0


def read_itinerary(text: str) -> tuple[Step, ...]:
    """Return the steps of an itinerary: a verb and words a line, ``#`` begins a comment."""
    steps = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split("#")[0].split()
        if words:
            steps.append(Step(words[0], tuple(words[1:]), number))
    return tuple(steps)


def stretches_of(steps: Sequence[Step]) -> list[list[Step]]:
    """Cut an itinerary before every step that leaves the place: a walk or a ride."""
    found: list[list[Step]] = []
    for step in steps:
        if step.verb in {"go", "ride"} or not found:
            found.append([])
        found[-1].append(step)
    return found


def asked_by(step: Step) -> list[tuple[Intents, int]]:
    """Return what a step that only holds or taps something asks for: intents, and how long.

    Raises:
        ValueError: if it is no such step.
    """
    if step.verb == "use":
        return [(Intents(use=True), step.ticks), (IDLE, 1)]
    if step.verb == "choose":
        return [(Intents(choice=int(step.words[0])), 1)]
    if step.verb == "papers":
        return [(Intents(papers=True), step.ticks)]
    if step.verb == "steer":
        return [(Intents(direction=int(step.words[0])), step.ticks)]
    if step.verb == "wait":
        return [(IDLE, step.ticks)]
    raise ValueError(f"line {step.line}: {step.verb!r} is not a step")
