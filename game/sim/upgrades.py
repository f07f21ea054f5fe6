"""Upgrades: what a player bought changes the numbers of a night, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.sim.kinds import Catalog, Effect


def with_upgrades(catalog: Catalog, ids: Iterable[str]) -> Catalog:
    """Return a catalog with the effects of some upgrades.

    Args:
        catalog: the numbers without any; it knows the upgrades.
        ids: what was bought; one that nobody knows changes nothing, twice the same counts once.
    """
    known = (catalog.upgrades[name] for name in dict.fromkeys(ids) if name in catalog.upgrades)
    for upgrade in known:
        for effect in upgrade.effects:
            catalog = _with_effect(catalog, effect)
    return catalog


def _with_effect(catalog: Catalog, effect: Effect) -> Catalog:
    name, change = effect.name, effect.change
    if effect.sheet == "gaits":
        gait = catalog.gaits[name]
        faster = replace(gait, speed=gait.speed + change)
        return replace(catalog, gaits={**catalog.gaits, name: faster})
    if effect.sheet == "noises":
        return replace(catalog, noises={**catalog.noises, name: catalog.noises[name] + change})
    return replace(catalog, limits={**catalog.limits, name: catalog.limits[name] + change})
