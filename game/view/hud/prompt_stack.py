"""The stack of prompts: near what it is about, beside everybody, and still while it is offered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pygame import Rect

from game.sim.offers import Offer
from game.sim.world import World
from game.view.hud.corners import Corners
from game.view.hud.placing import Whereabouts, bodies, free_place, thing_at
from game.view.prompts import PromptView, above, column_of, prompt_faces, prompts_of


def draw_prompts(
    corners: Corners,
    world: World,
    offers: Sequence[Offer],
    whereabouts: Whereabouts,
    said: Sequence[Rect],
) -> Rect | None:
    """Draw what the buttons do and return what the stack covers, or None without a prompt.

    Args:
        corners: the surface, and the corners that are taken already.
        world: read only.
        offers: what can be done, the first of each button counts.
        whereabouts: from subtiles to logical pixels.
        said: where captions stand, the weightiest first; they give way if they must.
    """
    ui, hud = corners.ui, corners.hud
    prompts = prompts_of(world, offers, ui, hud.captions.lines) if not world.courier.grip else []
    if not prompts:
        hud.mooring.about = frozenset()
        return None
    views = [view for view, _offer in prompts]
    faces = prompt_faces(ui, views)
    tops, size = column_of(ui, views, faces)
    at = _place(corners, world, whereabouts, prompts, size, said)
    for index, (face, top) in enumerate(zip(faces, tops, strict=True)):
        ui.areas[f"prompt {index}"] = corners.surface.blit(face, (at.x, at.y + top))
    return at


def _place(
    corners: Corners,
    world: World,
    whereabouts: Whereabouts,
    prompts: Sequence[tuple[PromptView, Offer]],
    size: tuple[int, int],
    said: Sequence[Rect],
) -> Rect:
    """Return where the stack lies: still where it was, or the best place there is."""
    ui, mooring = corners.ui, corners.hud.mooring
    bounds = corners.surface.get_rect().inflate(-ui.px(24), -ui.px(24))
    about = frozenset((offer.verb, offer.target) for _view, offer in prompts)

    def on_screen(x: int, y: int) -> tuple[int, int]:
        seen = whereabouts(x, y)
        return seen[0] * ui.k, seen[1] * ui.k

    hers, watchers = bodies(world, whereabouts, ui.k)
    held = mooring.held(about, size, on_screen, bounds)
    if held is not None and held.collidelist([*_corners(corners), *hers]) < 0:
        return held
    things = [thing_at(whereabouts, (o.x, o.y), ui.k) for _view, o in prompts]
    first = prompts[0][1]
    home = above(ui, size, on_screen(first.x, first.y))
    wishes = [*corners.matters, *hers, *things, *watchers, *said], [*hers, *things, *said[:1]]
    places = (
        free_place(home, [*_corners(corners), *kept], bounds)
        for kept in (*wishes, [*hers, *things], hers, [])
    )
    place = next((found for found in places if found is not None), home.clamp(bounds))
    mooring.moor(about, place, (first.x, first.y), on_screen)
    return place


def _corners(corners: Corners) -> Iterator[Rect]:
    """Give what the corners cover, with a little room round it; slots lie within the tools."""
    room = 2 * corners.ui.px(2)
    for name, rect in corners.ui.areas.items():
        if not name.startswith("slot"):
            yield rect.inflate(room, room)
