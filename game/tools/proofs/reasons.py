"""Reasons: why a level is not proven, in words, at the one who is in the way."""

from __future__ import annotations

from collections.abc import Sequence

from game.base.problems import Place, Problem
from game.base.units import SUBTILES
from game.content.codes import problem
from game.content.words import _
from game.level.shapes import described
from game.level.shelf import Level
from game.level.tiled_map import TiledMap
from game.tools.proofs.cases import Case
from game.tools.proofs.nights import Fault
from game.tools.proofs.searching import Found


def reasons(level: Level, cases: Sequence[tuple[Case, Found]]) -> list[Problem]:
    """Return what ``check`` would say of the first case without a proof; others say the like."""
    case, found = cases[0]
    return _impossible(level, found) or [_not_found(level, case, found)]


def _impossible(level: Level, found: Found) -> list[Problem]:
    names = found.proof.out_of_reach if found.proof is not None else ()
    return [problem("L805", place_of(level.tiled, n), thing=called(level.tiled, n)) for n in names]


def _not_found(level: Level, case: Case, found: Found) -> Problem:
    """Return that nothing was found, at the first of those who are in the way."""
    tiled, proof = level.tiled, found.proof
    stuck = proof.undone if proof is not None and not found.is_cut else ()
    place = place_of(tiled, next(iter((*found.culprits, *stuck)), ""))
    reason, mend = _words_of(level, case, found)
    if stuck and not found.asks_more:
        told = _("{reason}; it sticks before {thing}")
        reason = told.format(reason=reason, thing=called(tiled, stuck[0], with_tile=True))
    return problem("L804", place, reason=reason, mend=mend)


def _words_of(level: Level, case: Case, found: Found) -> tuple[str, str]:
    """Return why nothing was found, and what helps."""
    names = ", ".join(called(level.tiled, name, with_tile=True) for name in found.culprits)
    if names:
        one = len(found.culprits) == 1
        reason = _("{names} is in the way") if one else _("each of these is in the way: {names}")
        return reason.format(names=names), _mend(found)
    if found.asks_more or found.proof is None:
        walk = case.run.with_suffix(".walk").name
        reason = _('the rule "{rule}" asks for more than goals that one walks to')
        mend = _("write the way down in proofs/{walk}, such as: go lantern; use 60; go exit")
        return reason.format(rule=level.plan.rule), mend.format(walk=walk)
    if found.is_cut:
        return _("the time was up before all was tried"), _("give more time: --limit 600")
    return _("no foe stands in the way alone; several do together"), _mend(found)


def _mend(found: Found) -> str:
    """Return what a designer can do about those who are in the way."""
    looser = found.proof.looser if found.proof is not None else 0
    if looser:
        told = _("let all see {tiles} tiles less far, give one a longer pause, or put cover there")
        return told.format(tiles=f"{looser / SUBTILES:.2f}".rstrip("0").rstrip("."))
    if len(found.culprits) == 1:
        return _("give them a longer pause or another round, or put cover on the way")
    return _("give one of them a longer pause or another round, or put cover on the way")


def told_fault(fault: Fault, tiled: TiledMap) -> str:
    """Return why a night is no proof, with its tick and whoever noticed."""
    words = _("{what} at tick {tick}").format(what=_(fault.reason), tick=fault.tick)
    if not fault.actor:
        return words
    return _("{what}, by {who}").format(what=words, who=called(tiled, fault.actor))


def called(tiled: TiledMap, name: str, *, with_tile: bool = False) -> str:
    """Return an object of the map in words; its bare name if it is none of the map's."""
    thing = next((t for t in tiled.objects if t.name == name), None)
    if thing is None:
        return f'"{name}"'
    words = described(thing)
    tile = tiled.place(thing).tile
    return _("{thing} at tile {tile}").format(thing=words, tile=tile) if with_tile else words


def place_of(tiled: TiledMap, name: str) -> Place:
    """Return where an object of the map is; the map itself if there is none."""
    thing = next((t for t in tiled.objects if t.name == name), None)
    return tiled.place(thing) if thing is not None else Place(str(tiled.path))
