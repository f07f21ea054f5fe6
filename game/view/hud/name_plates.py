"""Names of useful things in the world: what stands near the courier, or all of it on a held look.

They give way to everything else that is written on the screen.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pygame import Rect, Surface

from game.base.units import SUBTILES
from game.content.words import _
from game.sim.fixtures import Fixture
from game.sim.world import World
from game.view.camera import PIXEL
from game.view.hud.placing import Whereabouts, bodies
from game.view.inks import VEIL
from game.view.palette import PAPER
from game.view.shapes import box
from game.view.styles import SMALL
from game.view.ui import LOGICAL, Ui

NEAR: Final = 4 * SUBTILES
"""Within this a thing shows its name."""

_KINDS: Final = frozenset({"hub", "spool_rack", "papers", "board", "objective"})
_BELOW: Final = 9
"""How far under a thing's place its name begins, pixels of the world."""

_ABOVE: Final = 34
"""How high over it, where somebody stands below."""

_BESIDE: Final = 18
"""How far to its side, where both are taken."""

_SOLID: Final = 200


def draw_names(surface: Surface, ui: Ui, world: World, whereabouts: Whereabouts) -> None:
    """Write the names of useful things beside them; a lid over her head hides them.

    Called last: a name that would lie half under something else of the screen is left out.
    """
    if world.courier.aboard:
        return
    is_far_seen = _pulls_out(whereabouts)
    hers, watchers = bodies(world, whereabouts, ui.k)
    for fixture in world.fixtures.values():
        words = name_of_thing(fixture)
        if words and (is_far_seen or world.is_near(fixture.x, fixture.y, NEAR)):
            face, spot = _plate(ui, words), whereabouts(fixture.x, fixture.y)
            taken = [*hers, *watchers, *ui.areas.values()]
            place = _free_side(surface.get_rect(), face, (spot[0] * ui.k, spot[1] * ui.k), taken)
            if place is not None:
                ui.areas[f"name of {fixture.id}"] = surface.blit(face, place)


def _free_side(
    bounds: Rect, face: Surface, spot: tuple[int, int], taken: Sequence[Rect]
) -> Rect | None:
    """Return a free place for a plate below, above or beside a spot of the surface, if any."""
    k = bounds.width // LOGICAL[0]
    x, y = spot
    places = (
        face.get_rect(midtop=(x, y + _BELOW * k)),
        face.get_rect(midbottom=(x, y - _ABOVE * k)),
        face.get_rect(midleft=(x + _BESIDE * k, y)),
        face.get_rect(midright=(x - _BESIDE * k, y)),
    )
    return next((p for p in places if bounds.contains(p) and p.collidelist(taken) < 0), None)


def name_of_thing(fixture: Fixture) -> str:
    """Return what stands on a thing's plate; "" for what needs none any more."""
    if fixture.kind not in _KINDS or fixture.hidden:
        return ""
    if fixture.kind == "spool_rack":
        told = _("Spool rack: {n} left").format(n=fixture.count)
        return told if fixture.count else _("Spool rack, empty")
    if fixture.done and fixture.kind != "hub":
        return ""
    label = _(fixture.text("label")) if fixture.text("label") else ""
    if fixture.kind == "papers" and not label:
        label = _("Papers window")
    return label[:1].upper() + label[1:]


def _pulls_out(whereabouts: Whereabouts) -> bool:
    """Return whether a held look shows more than the usual picture: a tile is drawn smaller."""
    tiles = 10
    left, right = whereabouts(0, 0), whereabouts(tiles * SUBTILES, 0)
    return 0 < right[0] - left[0] < tiles * SUBTILES // PIXEL - 1


def _plate(ui: Ui, words: str) -> Surface:
    def paint() -> Surface:
        line = ui.pen.line(words, SMALL.colored(PAPER))
        size = line.width + ui.px(12), line.height + ui.px(2)
        picture = box(size, VEIL, ui.solid(_SOLID), radius=ui.px(3))
        ui.pen.draw(picture, line, (ui.px(6), ui.px(1)))
        return picture

    return ui.picture(("name plate", words), paint)
