"""What earlier nights brought into this one, in sentences: old deeds that watch, and partners."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.words import _, plural
from game.lesson.report import Report
from game.sim.events import Seen
from game.sim.rules.local_events import WatchtowerMet
from game.sim.systems.partnership import is_partner
from game.sim.trust import OWNED
from game.sim.world import World


def legacy_sentences(report: Report, world: World) -> list[str]:
    """Return what came of old deeds and old bonds; nothing where none had to do with the night."""
    return [*_towers(report, world), *_partners(world)]


def _towers(report: Report, world: World) -> Iterator[str]:
    """Tell whether a watchtower burnt, and what it saw, or that it had no reason to."""
    met = {event.tower for _tick, event in report.all(WatchtowerMet)}
    for tower in world.plan.of_kind("watchtower"):
        deed, eye = tower.values["deed"], tower.values["eye"]
        if tower.id in met:
            yield _tower_words([event.actor for _tick, event in report.all(Seen)].count(str(eye)))
        elif any(old.deed == deed and old.state == OWNED for old in world.trust.carried):
            yield _("You had owned up to the chain, so the watchtower stayed dark.")


def _tower_words(seen: int) -> str:
    """Return what a burning tower came to."""
    if not seen:
        return _("Your old chain, never owned up to, lit a watchtower. It did not see you.")
    told = plural(
        "Your old chain, never owned up to, lit a watchtower. It saw you once.",
        "Your old chain, never owned up to, lit a watchtower. It saw you {n} times.",
        seen,
    )
    return told.format(n=seen)


def _partners(world: World) -> Iterator[str]:
    """Tell who worked with her, since an earlier night or from this one on."""
    for actor in world.actors:
        if is_partner(actor):
            name = _(str(world.placement(actor.id).values.get("label") or actor.id))
            if actor.id in world.partners:
                yield _("{name}, your partner, reported nothing.").format(name=name)
            else:
                yield _("{name} stays your partner in the nights to come.").format(name=name)
