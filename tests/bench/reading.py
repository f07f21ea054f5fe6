"""What reading maps costs: a good one with its check, and a large one against pytmx."""

from __future__ import annotations

import random
from array import array
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from game.level.builder import build_plan
from game.level.reader import read_map
from tests.bench.figures import Gauge, Measure, read_in_turn
from tests.hostile.cases import packed
from tests.level.tmx import EXIT, START, Thing, kinds, map_text, write_map

COLUMNS, ROWS, OBJECTS = 64, 48, 60
"""Size of the good map."""

SIDE, LAYERS = 200, 5
"""Size of the large one."""


def reading() -> dict[str, Measure]:
    """Return how long a good map takes, and how many times faster a large one is than by pytmx."""
    with TemporaryDirectory() as folder:
        good = write_map(Path(folder) / "good", good_map())
        large = write_map(Path(folder) / "large", large_map())
        checked(good)
        gauges = {
            "load_and_check": Gauge(
                lambda: 1000 * seconds(partial(checked, good)), "ms", 25, "25 ms"
            ),
            "load_vs_pytmx": Gauge(partial(times_faster, large), "x", 10, "10 x faster than pytmx"),
        }
        return read_in_turn(gauges)


def checked(path: Path) -> None:
    """Read and check a map that must be good."""
    found = read_map(path)
    assert found.tiled is not None, found.problems
    assert build_plan(found.tiled, kinds()).plan is not None


def times_faster(path: Path) -> float:
    """Return how many times longer pytmx takes for a map than we do; both in turn, thrice."""
    import pytmx  # noqa: PLC0415 - only where it is measured

    pairs = [
        (seconds(lambda: pytmx.TiledMap(str(path))), seconds(lambda: read_map(path)))
        for _ in range(3)
    ]
    theirs, ours = (min(times) for times in zip(*pairs, strict=True))
    return theirs / ours


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def good_map() -> str:
    """Return a hall of 64 x 48 with sixty signs."""
    wall, open_row = "#" * COLUMNS, f"#{'.' * (COLUMNS - 2)}#"
    drawing = "\n".join([wall, *[open_row] * (ROWS - 2), wall])
    signs = [Thing("Sign", f"s{n}", (2 + n % 50, 3 + n // 50)) for n in range(OBJECTS - 2)]
    return map_text([START, EXIT, *signs], drawing)


def large_map() -> str:
    """Return 200 x 200 tiles in five layers packed by zlib; seven cells of ten are full."""
    chance = random.Random(200)  # noqa: S311 - the same tiles each time
    size = f'width="{SIDE}" height="{SIDE}"'
    layers = []
    for number in range(LAYERS):
        cells = (chance.randint(1, 8) if chance.random() < 7 / 10 else 0 for _ in range(SIDE**2))
        data = packed(array("I", cells).tobytes())
        layers.append(
            f'<layer id="{number + 1}" name="decor{number}" {size}>'
            f'<data encoding="base64" compression="zlib">{data}</data></layer>'
        )
    return (
        f'<map version="1.10" orientation="orthogonal" {size} tilewidth="16" tileheight="16">'
        f'<tileset firstgid="1" source="tilesets/tiles.tsx"/>{"".join(layers)}</map>'
    )
