"""A citation in words: why it came, what it does to her, and what would have held it off."""

from __future__ import annotations

from collections.abc import Iterator

from game.base.units import TICKS_PER_SECOND
from game.content.words import _
from game.sim.events import Cited
from game.sim.systems.regulation import carries_contraband
from game.sim.systems.using import refusal_of_papers
from game.sim.world import World


def citation_words(event: Cited, world: World) -> Iterator[str]:
    """Give what holds the line off and what a citation means; nothing where she is walked out."""
    if world.phase != "playing":
        return
    desk = "" if world.courier.has_papers else _desk(world)
    if desk:
        yield _("Cover breaks the line, and so do papers ({place}).").format(place=desk)
    else:
        yield _("Cover breaks the line, and so do papers.")
    numbers = world.actor(event.actor).kind.numbers
    seconds = {name: numbers[name] // TICKS_PER_SECOND for name in ("marked_ticks", "again_ticks")}
    told = _(
        "You are marked: guards near learn this place for {marked_ticks} s. "
        "Cited again within {again_ticks} s, you are walked out."
    )
    yield told.format(**seconds)


def why_cited(world: World) -> str:
    """Return why the line was not answered just now: light has no part in it, papers have."""
    her = world.courier
    if not her.has_papers:
        return _("The line stayed on you, and you had no papers to show.")
    if carries_contraband(world):
        return _("No papers cover what you carry.")
    if world.tick >= her.green_until:
        return _("You did not hold your papers up in time.")
    if her.gait == "run":
        return _("You were running; papers hold only at a walk.")
    return _("Papers do not hold while somebody is alarmed.")


def _desk(world: World) -> str:
    """Return what the first desk that would give her papers is called, or ""."""
    desks = (f for f in world.fixtures.values() if f.kind == "papers")
    open_desks = (f for f in desks if f.text("label") and not refusal_of_papers(world, f))
    return next((_(desk.text("label")) for desk in open_desks), "")
