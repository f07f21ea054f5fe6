"""Builds the game's typefaces from open web fonts.

The sources are npm packages of the Fontsource project (SIL Open Font License); they are not in the
repository, so ``all.py`` does not run this script and no test redraws its files. To build again::

    npm install @fontsource/barlow @fontsource/barlow-condensed @fontsource/spectral \
        @fontsource/cormorant-garamond @fontsource/atkinson-hyperlegible \
        @fontsource/noto-sans-sc @fontsource/noto-serif-sc @fontsource/ma-shan-zheng
    python assets/draw/fonts.py node_modules/@fontsource levels assets/locale

The first argument is the folder of packages; the others hold the texts whose Chinese characters the
subsets must contain. Every file is a modified version of its source (joined, cut down, given
arrows), so each carries a house name: no Reserved Font Name is used, whatever its owner reserved.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from fontTools.merge import Merger
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from palette import ASSETS

BRUSH_TEXT: Final = "影账 练习场 夜仓 诺言广场 镜市 三港 灯会之夜 尾声 第一二三四五章 卷 信 无影"
"""What the brush face can write: the titles of game and levels and a few words beside them."""

COMMON_COUNT: Final = 1900
"""How many characters the Chinese body face holds: those used in texts, then the commonest."""

LATIN: Final = (
    range(0x20, 0x180),
    range(0x2010, 0x2040),
    range(0x2190, 0x2194),
    range(0x2212, 0x2213),
)
"""Code points every Chinese face keeps besides: letters, dashes and quotes, arrows, minus."""

ENDINGS: Final = (".md", ".yaml", ".po", ".json", ".tmx", ".txt")
"""Endings of the files searched for Chinese characters."""


@dataclass(frozen=True, slots=True)
class Face:
    """One typeface of the game.

    Attributes:
        name: file name without ending; the house name is made from it.
        package: the Fontsource package it comes from.
        style: weight and slant as the package's files spell them.
        chinese: which characters a Chinese face keeps: ``""`` for a Latin face.
    """

    name: str
    package: str
    style: str
    chinese: str = ""

    @property
    def family(self) -> str:
        """The house name written into the file."""
        return "Ledger " + self.name.replace("_", " ").title()

    def sources(self, packages: Path) -> list[str]:
        """Return the web fonts that are joined into this face."""
        subsets = ("chinese-simplified",) if self.chinese else ("latin", "latin-ext")
        folder = packages / self.package / "files"
        return [str(folder / f"{self.package}-{part}-{self.style}.woff2") for part in subsets]


FACES: Final = (
    Face("body", "barlow", "400-normal"),
    Face("medium", "barlow", "500-normal"),
    Face("bold", "barlow", "600-normal"),
    Face("label", "barlow-condensed", "600-normal"),
    Face("condensed", "barlow-condensed", "500-normal"),
    Face("reading", "spectral", "400-normal"),
    Face("reading_italic", "spectral", "400-italic"),
    Face("reading_bold", "spectral", "600-normal"),
    Face("display", "cormorant-garamond", "600-normal"),
    Face("display_italic", "cormorant-garamond", "500-italic"),
    Face("plain", "atkinson-hyperlegible", "400-normal"),
    Face("plain_bold", "atkinson-hyperlegible", "700-normal"),
    Face("chinese", "noto-sans-sc", "500-normal", chinese="common"),
    Face("chinese_serif", "noto-serif-sc", "900-normal", chinese="used"),
    Face("brush", "ma-shan-zheng", "400-normal", chinese="brush"),
)
"""Every typeface, in the order of the credits."""


def is_chinese(character: str) -> bool:
    """Whether a character belongs to Chinese writing, punctuation and wide forms included."""
    return "\u2e80" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"


def used_characters(folders: list[Path]) -> set[str]:
    """Return the Chinese characters in all text files under some folders."""
    files = (p for folder in folders for p in folder.rglob("*") if p.suffix in ENDINGS)
    return {c for file in files for c in file.read_text("utf-8") if is_chinese(c)}


def common_characters(packages: Path) -> list[str]:
    """Return Chinese characters, the commonest first.

    The packages cut the face into numbered slices by how often characters meet on the web; the
    highest number is the commonest.
    """
    ranges = json.loads((packages / "noto-sans-sc" / "unicode.json").read_text("utf-8"))
    slices = {int(key[1:-1]): value for key, value in ranges.items() if key[1:-1].isdigit()}
    spans = [span for number in sorted(slices, reverse=True) for span in slices[number].split(",")]
    points = [point for span in spans for point in _points_of(span)]
    return [chr(point) for point in points if is_chinese(chr(point))]


def _points_of(span: str) -> range:
    first, _, last = span.strip().removeprefix("U+").partition("-")
    return range(int(first, 16), int(last or first, 16) + 1)


def characters_of(face: Face, used: set[str], common: list[str]) -> set[str]:
    """Return what a Chinese face keeps, Latin letters and punctuation included."""
    latin = {chr(point) for span in LATIN for point in span}
    if face.chinese == "brush":
        return latin | set(BRUSH_TEXT)
    missing = islice((c for c in common if c not in used), max(0, COMMON_COUNT - len(used)))
    return latin | used | (set(missing) if face.chinese == "common" else set())


def cut_down(font: TTFont, characters: set[str]) -> None:
    """Keep only some characters of a font, without hints, layout and vertical writing."""
    options = Options()
    options.layout_features, options.hinting = [], False
    options.drop_tables += ["vhea", "vmtx", "VORG"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(c) for c in characters])
    subsetter.subset(font)


def add_arrows(font: TTFont) -> None:
    """Draw ←, ↑, → and ↓, which most sources lack, as thick as the font's own hyphen."""
    glyphs = font["glyf"]
    hyphen = glyphs[font.getBestCmap()[ord("-")]]
    middle = glyphs[font.getBestCmap()[ord("H")]].yMax // 2
    half, reach, head = (hyphen.yMax - hyphen.yMin) // 2, 320, 200
    right = [(-reach, half), (reach - head, half), (reach - head, head), (reach, 0)]
    right += [(x, -y) for x, y in reversed(right[:-1])]
    turns = {"→": (1, 0), "↑": (0, 1), "←": (-1, 0), "↓": (0, -1)}
    for character, (cosine, sine) in turns.items():
        turned = [(x * cosine - y * sine, x * sine + y * cosine) for x, y in right]
        _add_glyph(font, character, [(x + 380, y + middle) for x, y in turned], width=760)


def _add_glyph(font: TTFont, character: str, points: list[tuple[int, int]], *, width: int) -> None:
    pen = TTGlyphPen(None)
    pen.moveTo(points[0])
    for point in points[1:]:
        pen.lineTo(point)
    pen.closePath()
    name = f"ledger{ord(character):04X}"
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = pen.glyph()
    font["hmtx"][name] = (width, min(x for x, _ in points))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[ord(character)] = name


def rename(font: TTFont, family: str) -> None:
    """Give a font its house name; its copyright notice stays, the licence is named."""
    notice = font["name"].getDebugName(0)
    names = font["name"]
    names.names = []
    texts = {
        0: notice,
        1: family,
        2: "Regular",
        3: f"{family} for Shadow Ledger",
        4: family,
        6: family.replace(" ", ""),
        13: "This Font Software is licensed under the SIL Open Font License, Version 1.1.",
    }
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)


def build(face: Face, packages: Path, used: set[str], common: list[str]) -> TTFont:
    """Return a finished typeface."""
    sources = face.sources(packages)
    first = TTFont(sources[0])
    font = first if len(sources) == 1 else Merger().merge(sources)
    font["name"].setName(first["name"].getDebugName(0), 0, 3, 1, 0x409)
    # A build's clock stays out of the file, so that the same sources give the same bytes.
    font["head"].created = font["head"].modified = first["head"].modified
    if face.chinese:
        cut_down(font, characters_of(face, used, common))
    add_arrows(font)
    rename(font, face.family)
    font.flavor, font.recalcTimestamp = None, False
    return font


def write_licence(face: Face, packages: Path, folder: Path) -> Path:
    """Write the licence of a face's package under the copyright notice of the font itself."""
    notice = TTFont(face.sources(packages)[0])["name"].getDebugName(0)
    text = (packages / face.package / "LICENSE").read_text("utf-8")
    body = text[text.index("This Font Software is licensed") :]
    path = folder / f"OFL-{face.package}.txt"
    path.write_text(f"{notice}\n\n{body.rstrip()}\n", "utf-8")
    return path


def main(packages: Path, texts: list[Path], folder: Path = ASSETS / "fonts") -> None:
    """Build every face and licence into a folder and report their sizes.

    Args:
        packages: the ``node_modules/@fontsource`` folder.
        texts: folders whose Chinese characters must be in the subsets.
        folder: where the files go.
    """
    used, common = used_characters(texts), common_characters(packages)
    for face in FACES:
        font = build(face, packages, used, common)
        path = folder / f"{face.name}.ttf"
        font.save(path)
        write_licence(face, packages, folder)
        print(
            f"{path.name:22} {len(font.getBestCmap()):5} characters {path.stat().st_size:7} bytes"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(name) for name in sys.argv[2:]])
