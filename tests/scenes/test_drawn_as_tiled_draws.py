"""What a map's layers say of their looks is drawn, and drawn as Tiled's own rasterizer draws it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.base.problems import Refusal
from game.level.reader import read_map
from game.level.tiled_map import (
    FLIPPED_ACROSS,
    FLIPPED_DIAGONALLY,
    FLIPPED_DOWN,
    TiledMap,
)
from game.scenes.ground import ground_of
from game.view.floating import Floating
from game.view.ground import Ground
from game.view.look import Look
from game.view.moment import Moment
from game.view.scenery import Scenery

MAPS = Path(__file__).parents[1] / "level" / "maps"
RASTERIZER = shutil.which("tmxrasterizer")
NEAR = 2
"""Levels of a pixel that may differ: Qt and SDL round otherwise.

A tint with alpha is compared on a tile with holes: Qt 5 darkens those without any.
"""

BEHIND = "#203040"
"""What lies behind all layers."""

SIZE = 'width="12" height="8"'
FLIPS = (FLIPPED_ACROSS, FLIPPED_DOWN, FLIPPED_DIAGONALLY)
TURNED = [sum(bit for n, bit in enumerate(FLIPS) if turn >> n & 1) | 5 for turn in range(8)]


def layer(name: str, numbers: list[int], more: str = "") -> str:
    """Return a tile layer; the numbers are repeated until it is full."""
    cells = ",".join(str(numbers[at % len(numbers)]) for at in range(96))
    return f'<layer name="{name}" {SIZE} {more}><data encoding="csv">{cells}</data></layer>'


def written(folder: Path, layers: str, attributes: str = "") -> Path:
    """Write a map among the tilesets of the pairs, and one of large tiles."""
    shutil.copytree(MAPS / "tilesets", folder / "tilesets")
    (folder / "tilesets" / "large.tsx").write_text(
        '<tileset name="large" tilewidth="32" tileheight="32" tilecount="2" columns="2">'
        '<tileoffset x="3" y="-5"/><image source="tiles.png" width="64" height="32"/></tileset>'
    )
    path = folder / "looks.tmx"
    path.write_text(
        f'<map version="1.8" orientation="orthogonal" {SIZE} tilewidth="16" tileheight="16" '
        f'infinite="0" {attributes}><tileset firstgid="1" source="tilesets/tiles.tsx"/>'
        f'<tileset firstgid="9" source="tilesets/large.tsx"/>{layers}</map>'
    )
    return path


def tiled(path: Path) -> TiledMap:
    found = read_map(path)
    assert found.tiled is not None, found.problems
    return found.tiled


def drawn(path: Path) -> Ground:
    """Return a map's ground, drawing prepared."""
    if not pygame.display.get_surface():
        pygame.display.set_mode((1, 1))
    return ground_of(tiled(path))


def pixels(surface: pygame.Surface) -> np.ndarray:
    return pygame.surfarray.array3d(surface).astype(int)


def rasterized(path: Path, folder: Path) -> np.ndarray:
    """Return Tiled's own picture of a map."""
    out = folder / "out.png"
    more = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
    subprocess.run(  # noqa: S603 - a program of this machine on a map of ours
        [str(RASTERIZER), "--no-smoothing", str(path), str(out)],
        env=os.environ | more, check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    whole = pygame.Surface((12 * 16, 8 * 16))  # it makes room for moved layers
    whole.fill(BEHIND)  # which it leaves out
    whole.blit(pygame.image.load(out), (0, 0))
    return pixels(whole)


GROUND = layer("floor", [1, 5, 6]) + layer("structure", [0, 0, 0, 2, 3])
LOOKS = {
    "plain": GROUND,
    "turned": layer("floor", TURNED) + layer("structure", [0]),
    "pale": GROUND + layer("decor", [0, 5, 4], 'opacity="0.45"'),
    "tinted": GROUND + layer("decor", [0, 5, 4], 'tintcolor="#4080ff"'),
    "tinted and pale": GROUND + layer("decor", [7, 0], 'tintcolor="#a0ff8040"'),
    "moved": GROUND + layer("decor", [0, 5, 0, 4], 'offsetx="5" offsety="3"'),
    "below the walls": layer("floor", [1]) + layer("decor", [5, 0, 4]) + layer("structure", [0, 2]),
    "over the walls": layer("floor", [1]) + layer("structure", [0, 2]) + layer("decor", [5, 0, 4]),
    "hidden": GROUND + layer("decor", [5], 'visible="0"'),
    "large": GROUND + layer("decor", [0, 0, 9, 0, 0, 0, 10]),
    "large and turned": GROUND + layer("decor", [0, 0, 9 | FLIPPED_ACROSS, 0, 0]),
    "in groups": GROUND
    + '<group opacity="0.7" offsetx="4" tintcolor="#ff8080"><group offsety="6" opacity="0.9" '
    f'tintcolor="#80ff80">{layer("decor", [0, 5, 7], "")}</group></group>',
    "an image": f'{layer("floor", [1, 0])}<imagelayer name="sky" offsetx="20" offsety="7" '
    'opacity="0.6" tintcolor="#ffd080"><image source="tilesets/tiles.png" width="64" height="32"/>'
    f"</imagelayer>{layer('structure', [0, 0, 2])}",
    "an image again and again": f'{layer("floor", [0])}<imagelayer name="sky" offsetx="9" '
    'offsety="7" repeatx="1" repeaty="1"><image source="tilesets/tiles.png" width="64" '
    f'height="32"/></imagelayer>{layer("structure", [0, 0, 2])}',
}


@pytest.mark.skipif(RASTERIZER is None, reason="tmxrasterizer is not installed here")
@pytest.mark.parametrize("look", LOOKS)
def test_a_map_looks_as_it_does_in_tiled(tmp_path: Path, look: str) -> None:
    path = written(tmp_path / "maps", LOOKS[look], f'backgroundcolor="{BEHIND}"')
    ours, theirs = pixels(Scenery(drawn(path), {}).color), rasterized(path, tmp_path)
    assert ours.shape == theirs.shape
    assert np.abs(ours - theirs).max() <= NEAR
    assert len(np.unique(ours.reshape(-1, 3), axis=0)) > 1


def test_a_layer_over_the_walls_is_drawn_over_them(tmp_path: Path) -> None:
    path = written(tmp_path, LOOKS["over the walls"])
    ground = drawn(path)
    assert [layer.name for layer in ground.floors] == ["floor"]
    assert [layer.name for layer in ground.above] == ["decor"]


def test_a_tint_and_an_opacity_change_only_their_own_layer(tmp_path: Path) -> None:
    look = layer("decor", [5, 0], 'opacity="0.5" tintcolor="#00ff00"')
    ground = drawn(written(tmp_path, layer("floor", [5]) + layer("structure", [0]) + look))
    floor, decor = (
        ground.pictures[x.keys[0]].frames[0] for x in (ground.floors[0], ground.above[0])
    )
    assert floor.get_at((0, 15))[0] > 100
    assert floor.get_at((0, 15))[3] == 255
    assert (decor.get_at((0, 15))[0], decor.get_at((0, 15))[3]) == (0, 128)


def test_frames_change_at_the_times_that_the_tileset_says(tmp_path: Path) -> None:
    """A tile of 100 and 150 milliseconds, with holes, over a floor that must show through."""
    path = written(tmp_path, layer("floor", [1]) + layer("structure", [0]) + layer("decor", [7, 0]))
    scenery = Scenery(drawn(path), {})
    area = scenery.color.get_rect()
    pictures = []
    for time in (0, 99, 100, 249, 250):
        scenery.animate(time, area, ())
        pictures.append(pygame.image.tobytes(scenery.color, "RGB"))
    assert pictures[0] == pictures[1] != pictures[2] == pictures[3] != pictures[4]
    assert pictures[0] == pictures[4]


def moment(shift: tuple[int, int], *, still: bool = False) -> Moment:
    look = Look(time_ms=0, reduce_motion=still)
    return Moment(None, look, shift, (64, 48), {}, frozenset())  # type: ignore[arg-type]


@pytest.mark.parametrize(("still", "moved"), [(False, 20), (True, 40)])
def test_a_parallax_of_a_half_moves_half_as_far_as_the_view(
    tmp_path: Path, *, still: bool, moved: int
) -> None:
    sky = '<imagelayer name="sky" parallaxx="0.5"><image source="tilesets/tiles.png"/></imagelayer>'
    ground = drawn(
        written(tmp_path, f"{sky}{layer('floor', [0])}{layer('structure', [0])}",
                'parallaxoriginx="32" parallaxoriginy="24"')
    )  # fmt: skip
    frames = [pygame.Surface((64, 48)), pygame.Surface((64, 48))]
    for frame, left in zip(frames, (0, 40), strict=True):
        Floating(ground).draw_below(frame, moment((left, 0), still=still))
    first, second = map(pixels, frames)
    assert (second[: 64 - moved] == first[moved:]).all()
    assert first.any()


def test_a_floating_layer_is_seen_through_the_holes_of_the_ground(tmp_path: Path) -> None:
    sky = '<imagelayer parallaxy="0.2"><image source="tilesets/tiles.png"/></imagelayer>'
    ground = drawn(written(tmp_path, f"{sky}{layer('floor', [1, 0])}{layer('structure', [0])}"))
    scenery = Scenery(ground, {})
    assert scenery.is_open
    assert scenery.color.get_at((0, 0))[3] == 255
    assert scenery.color.get_at((16, 0))[3] == 0


def prop_at(folder: Path, more: str, layer_more: str = "") -> pygame.Rect:
    """Return where the picture of one tile object is drawn."""
    things = (
        f'<objectgroup {layer_more}><object id="1" gid="2" x="64" y="80" {more}/></objectgroup>'
    )
    (prop,) = drawn(written(folder, GROUND + things)).props
    return prop.rect


def test_tile_objects_are_drawn_where_and_as_large_as_tiled_has_them(tmp_path: Path) -> None:
    cases = {
        "": (64, 64, 16, 16),
        'width="32" height="8"': (64, 72, 32, 8),
        'rotation="90"': (64, 80, 16, 16),
        'rotation="180" width="16" height="16"': (48, 80, 16, 16),
    }
    for number, (more, rect) in enumerate(cases.items()):
        assert prop_at(tmp_path / str(number), more) == pygame.Rect(rect), more
    assert prop_at(tmp_path / "moved", "", 'offsetx="3" offsety="4"').topleft == (67, 68)


@pytest.mark.parametrize(
    "sky", ["", '<imagelayer><image source="tilesets/tiles.png"/></imagelayer>']
)
def test_a_picture_that_cannot_be_unpacked_is_refused(tmp_path: Path, sky: str) -> None:
    """Its header is good, so only drawing can tell."""
    path = written(tmp_path, sky or GROUND)
    picture = tmp_path / "tilesets" / "tiles.png"
    picture.write_bytes(picture.read_bytes()[:60])
    with pytest.raises(Refusal, match="cannot be unpacked"):
        drawn(path)
