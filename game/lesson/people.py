"""People: who spoke with the courier, by name, in the place of the kind that they are of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

from game.content.words import _
from game.lesson.report import Facts, Met, Report
from game.sim.actor import Actor
from game.sim.events import Asked, Barked, Helped, KnockedDown
from game.sim.world import World

PEOPLE: Final = ("worker", "seller", "visitor")
"""Kinds that are told one by one; watchers are told by their kind."""


def whom_met(report: Report, facts: Facts, world: World, said: Collection[str]) -> list[Met]:
    """Return whom she met: watchers by kind, people by name if they had to do with her.

    Args:
        report: what happened.
        facts: what the night came to, with the kinds met.
        world: as it is at the end.
        said: names, as the map has them, of those who spoke in the night's story.
    """
    dealt = _dealt_with(report)
    named = [
        actor
        for actor in world.actors
        if actor.kind.id in PEOPLE and (actor.id in dealt or _label(world, actor) in said)
    ]
    told = {actor.kind.id for actor in named}
    kinds = [met for met in facts.met if met.kind not in told]
    return [*kinds, *(_person(report, world, actor) for actor in named)]


def _dealt_with(report: Report) -> set[str]:
    """Return the ids of all who were asked, helped or struck, or who spoke a line of their own."""
    found = {event.actor for sort in (Asked, Helped, KnockedDown) for event in _of(report, sort)}
    spoke = (event for _tick, event in report.all(Barked))
    return found | {event.actor for event in spoke if event.line.startswith(f"{event.actor}.")}


def _of(
    report: Report, sort: type[Asked | Helped | KnockedDown]
) -> Iterator[Asked | Helped | KnockedDown]:
    return (event for _tick, event in report.all(sort))


def _person(report: Report, world: World, actor: Actor) -> Met:
    """Return a person with name, looks and how they were answered."""
    name = _(_label(world, actor)) or actor.id.replace("_", " ").title()
    look = str(world.placement(actor.id).values.get("look", ""))
    if any(event.actor == actor.id for event in _of(report, KnockedDown)):
        return Met(actor.kind.id, name, _("knocked down"), is_good=False, look=look)
    was_helped = any(event.actor == actor.id for event in _of(report, Helped))
    answer = _("helped") if was_helped else _("spoke to you")
    return Met(actor.kind.id, name, answer, is_good=True, look=look)


def _label(world: World, actor: Actor) -> str:
    """Return the name that the map gives a person, as an English msgid, or ""."""
    return str(world.placement(actor.id).values.get("label", ""))
