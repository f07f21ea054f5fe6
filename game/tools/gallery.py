"""``gallery``: a web page of all maps in a folder, with pictures, that needs no network.

Thumbnails show nobody, so that they give nothing away. Whatever maps say of themselves is escaped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from game.base.problems import Problem, Refusal, Severity, plain
from game.content.catalog import Kinds, load_kinds
from game.content.codes import problem
from game.content.files import write_bytes
from game.content.locations import Locations
from game.content.words import _, plural, spoken
from game.level.reader import read_map
from game.level.tiled_map import TiledMap
from game.tools.findings.choice import Choice
from game.tools.findings.gather import findings
from game.tools.overview import save_thumb
from game.tools.progress import progress

DONE: Final = 0
"""Exit code: the page is there."""

FAILED: Final = 2
"""Exit code: it is not."""

MAPS: Final = 200
"""Most maps on one page."""

THUMBS: Final = "thumbs"
"""The folder of pictures, beside the page."""

_PAGE: Final = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>{title}</title>
<style>
body {{ margin: 0 auto; max-width: 72rem; padding: 1rem; background: #10141f; color: #e8e6df;
  font: 1rem/1.5 system-ui, sans-serif; }}
ul {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(20rem, 1fr)); gap: 1.5rem;
  list-style: none; padding: 0; }}
li {{ background: #1b2233; padding: 1rem; border-radius: .5rem; }}
li img {{ width: 100%; height: 14rem; object-fit: contain; background: #0c0c14;
  image-rendering: pixelated; }}
h2 {{ margin: .5rem 0 0; font-size: 1.1rem; overflow-wrap: anywhere; }}
p {{ margin: .25rem 0; }}
.none {{ height: 14rem; display: grid; place-items: center; background: #0c0c14; }}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{count}</p>
<ul>
{cards}
</ul>
</body>
</html>
"""

_CARD: Final = """\
<li>
{picture}
<h2>{title}</h2>
<p>{facts}</p>
<p>{state}</p>
</li>"""


@dataclass(frozen=True, slots=True)
class Card:
    """What the page says of one map.

    Attributes:
        file: its name.
        title: its own, or its file's.
        facts: secret and size in words, empty if it cannot be read.
        state: what checking it found, in words.
        picture: its thumbnail's path as the page links to it, empty if there is none.
    """

    file: str
    title: str
    facts: str
    state: str
    picture: str = ""


def main(locations: Locations, *, folder: Path, output: Path) -> int:
    """Run the verb and return its exit code.

    Args:
        locations: where ``kinds.yaml`` and shared tilesets are.
        folder: holds the maps; folders in it are not looked into.
        output: the folder for ``index.html`` and the pictures.

    Raises:
        Refusal: if there is no map, or the page cannot be written.
        OSError: if a picture cannot be written.
    """
    kinds = load_kinds(locations.kinds)
    if not isinstance(kinds, Kinds):
        raise Refusal(kinds[0])
    maps = sorted(folder.glob("*.tmx")) if folder.is_dir() else []
    if not maps:
        raise Refusal(problem("L916", path=str(folder)))
    if len(maps) > MAPS:
        raise Refusal(problem("L011", count=len(maps), things=_("maps on one page"), most=MAPS))
    cards = []
    with progress(_("drawing"), len(maps)) as done:
        for number, path in enumerate(maps, 1):
            name = f"{THUMBS}/{number:03}.png"
            cards.append(_card(path, kinds, locations, (output, name)))
            done(number)
    index = output / "index.html"
    fault = write_bytes(index, page(folder.resolve().name, cards).encode(), keep_previous=False)
    if fault is not None:
        raise Refusal(fault)
    print(_("written: {name}").format(name=plain(str(index))))
    return DONE


def _card(path: Path, kinds: Kinds, locations: Locations, picture: tuple[Path, str]) -> Card:
    """Return what the page says of a map, after drawing its picture; raises OSError."""
    found = findings(path, kinds, locations, Choice())
    state, tiled = state_of(found.problems), read_map(path, locations.levels).tiled
    if tiled is None:
        return Card(path.name, path.stem, "", state)
    output, name = picture
    try:
        save_thumb(tiled, output / name)
    except Refusal as refused:
        return Card(path.name, _says(tiled, "title"), _facts(tiled), refused.problem.what)
    return Card(path.name, _says(tiled, "title"), _facts(tiled), state, name)


def _says(tiled: TiledMap, name: str) -> str:
    found = tiled.properties.get(name)
    return str(found.value) if found is not None else tiled.path.stem


def _facts(tiled: TiledMap) -> str:
    secret = tiled.properties.get("secret")
    size = _("{columns} x {rows} tiles").format(columns=tiled.columns, rows=tiled.rows)
    if secret is None or not secret.value:
        return size
    return _("secret {number}, {size}").format(number=secret.value, size=size)


def state_of(problems: Iterable[Problem]) -> str:
    """Return in words what checking a map found."""
    counts = Counter(p.severity for p in problems)
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    told = [
        plural("{count} error", "{count} errors", errors).format(count=errors) if errors else "",
        plural("{count} warning", "{count} warnings", warnings).format(count=warnings)
        if warnings
        else "",
    ]
    return ", ".join(part for part in told if part) or _("checks clean")


def page(title: str, cards: list[Card]) -> str:
    """Return the whole page as HTML that is XML as well."""
    count = plural("{count} map", "{count} maps", len(cards)).format(count=len(cards))
    told = "\n".join(map(_card_text, cards))
    return _PAGE.format(lang=_safe(spoken()), title=_safe(title), count=_safe(count), cards=told)


def _card_text(card: Card) -> str:
    seen = _("The map of {title} from above").format(title=card.title)
    picture = f'<div class="none">{_safe(_("no picture"))}</div>'
    if card.picture:
        picture = f'<a href="{card.picture}"><img src="{card.picture}" alt="{_safe(seen)}"/></a>'
    facts = " \N{MIDDLE DOT} ".join(part for part in (card.file, card.facts) if part)
    return _CARD.format(
        picture=picture, title=_safe(card.title), facts=_safe(facts), state=_safe(card.state)
    )


def _safe(text: str) -> str:
    """Return a stranger's text as it may stand in a page."""
    return escape(plain(text))
