"""Where the network's panel stands: under the goal, or at the left when something is beneath it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pygame import Rect, Surface

from game.view.hud.corners import Corners
from game.view.hud.network_panel import network_counts, network_panel
from game.view.hud.network_state import NetworkView


def draw_network(corners: Corners, view: NetworkView, said: Sequence[Rect]) -> None:
    """Draw the panel where it covers neither her, nor a watcher, nor what is said.

    It stays where it stood while it covers nothing there; where everything is taken its numbers
    stand alone, as faint as any corner.
    """
    places = dict(_places(corners, view))
    order = sorted(places, key=lambda name: (name[0], name != corners.hud.network_corner))
    for name in order:
        face, at = places[name]
        if at.collidelist([*corners.beneath, *said]) < 0:
            corners.hud.network_corner = name
            corners.ui.areas["network"] = corners.surface.blit(face, at)
            return
    face, at = places[order[-1]]
    corners.draw("network", face, at, on_shade=False)


def _places(corners: Corners, view: NetworkView) -> Iterator[tuple[str, tuple[Surface, Rect]]]:
    """Give the panel, then its numbers alone, below each of the two upper corners."""
    ui, areas, gap = corners.ui, corners.ui.areas, corners.ui.px(6)
    faces = network_panel(ui, view), network_counts(ui, view)
    for size, face in enumerate(faces):
        right = face.get_rect(topright=(areas["goal"].right, areas["goal"].bottom + gap))
        left = face.get_rect(topleft=(areas["trust"].left, areas["trust"].bottom + gap))
        yield f"{size} right", (face, right)
        yield f"{size} left", (face, left)
