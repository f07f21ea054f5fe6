"""Maps that mean harm, by a short name, each with the code that must answer it."""

from __future__ import annotations

import base64
import gzip
import os
import zlib
from collections.abc import Iterable
from typing import Final

import pytest

from game.content.limits import ELEMENTS, MAP_BYTES
from tests.level.tmx import EXIT, START, Thing, map_text

GOOD: Final = map_text()
"""A map that means no harm."""

TILESETS: Final[dict[str, str]] = {}
"""What the tileset files of these maps say, by name."""

_LAYER: Final = GOOD[
    GOOD.index('<layer id="2"') : GOOD.index("</layer>", GOOD.index('<layer id="2"'))
]


def with_data(data: str, attributes: str = 'encoding="base64" compression="zlib"') -> str:
    """Return a good map whose structure layer holds other data."""
    head = _LAYER.split("<data")[0]
    return GOOD.replace(_LAYER, f"{head}<data {attributes}>{data}</data>")


def packed(data: bytes) -> str:
    """Return bytes as a layer packed by zlib holds them."""
    return base64.b64encode(zlib.compress(data)).decode()


def bomb(pack: str) -> str:
    """Return a layer of sixteen million zeros, packed small."""
    data = bytes(1 << 24)
    return base64.b64encode(zlib.compress(data) if pack == "zlib" else gzip.compress(data)).decode()


def in_map(inner: str) -> str:
    """Return a good map with more inside it."""
    return GOOD.replace("</map>", f"{inner}</map>")


def of_object(attributes: str = "", inner: str = "<point/>") -> str:
    """Return a good map with one more object."""
    return in_map(
        f'<objectgroup id="9" name="x"><object id="9" type="Sign" name="s" {attributes}>{inner}'
        "</object></objectgroup>"
    )


def of_tileset(attributes: str, inner: str = "") -> str:
    """Return a good map with one more tileset, whose file the traps lay beside it."""
    sizes = "" if "tilewidth" in attributes else 'tilewidth="16" tileheight="16"'
    name = f"evil{len(TILESETS)}.tsx"
    TILESETS[name] = f'<tileset name="t" {sizes} {attributes}>{inner}</tileset>'
    return in_map(f'<tileset firstgid="50" source="tilesets/{name}"/>')


def of_picture(source: str) -> str:
    """Return a good map with one more tileset of one picture."""
    return of_tileset("", f'<image source="{source}"/>')


def of_reference(reference: str) -> str:
    """Return a good map whose tileset lies elsewhere."""
    return GOOD.replace("tilesets/tiles.tsx", reference)


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
DOCTYPE = f'<!DOCTYPE map [<!ENTITY a0 "ha">{LAUGHS}]>'
QUADRATIC = f'<!DOCTYPE map [<!ENTITY a "{"a" * 30_000}">]>'
NUMBERS = ["nan", "inf", "-1e400", "1e999", "9" * 4000, "0x10", "1_0", "\u0661", "", " "]

LONG_WAYS: Final = map_text(
    (
        START,
        EXIT,
        Thing("Route", "walk", (1.5, 1.5), points=" ".join(["0,0 112,0"] * 70), id=7),
        *(Thing("Guard", f"g{n}", (1.5, 1.5), values={"route_ref": 7}) for n in range(60)),
    )
)
"""Sixty who walk a thousand tiles each: all of them together walk too far."""

CROWDED: Final = (
    '<map version="1.10" orientation="orthogonal" width="256" height="256" tilewidth="16" '
    'tileheight="16"><tileset firstgid="1" source="tilesets/tiles.tsx"/>'
    + "".join(
        f'<layer id="{n}" name="decor{n}" width="256" height="256"><data encoding="base64" '
        f'compression="zlib">{packed(bytes([77, 0, 0, 0]) * 65_536)}</data></layer>'
        for n in range(1, 32)
    )
    + "</map>"
)
"""Two million cells in a file of some kilobytes, each with a number that names no tile."""

CASES: Final[dict[str, tuple[str, str | bytes]]] = {
    "nothing": ("L003", b""),
    "no XML": ("L003", b"\x89PNG"),
    "half a map": ("L003", GOOD[:300]),
    "another root": ("L003", "<tileset/>"),
    "a strange encoding": ("L003", GOOD.replace("UTF-8", "idna").encode("utf-8") + b"\xff"),
    "billion laughs": ("L004", GOOD.replace("<map", f"{DOCTYPE}<map x='&a9;'", 1)),
    "quadratic entity": ("L004", GOOD.replace("<map", f"{QUADRATIC}<map x='{'&a;' * 900}'", 1)),
    "outside entity": (
        "L004",
        GOOD.replace("<map", '<!DOCTYPE map [<!ENTITY e SYSTEM "file:///etc/passwd">]><map', 1),
    ),
    "outside document type": ("L004", GOOD.replace("<map", '<!DOCTYPE map SYSTEM "x.dtd"><map', 1)),
    "processing instruction": ("L004", GOOD.replace("<map", "<?php x ?><map", 1)),
    "an unknown entity": ("L003", GOOD.replace("<map", "<map x='&lol;'", 1)),
    "nested groups": ("L005", in_map("<group>" * 90_000 + "</group>" * 90_000)),
    "endless elements": ("L005", in_map("<x/>" * (ELEMENTS + 1))),
    "a long attribute": ("L005", in_map(f'<x a="{"a" * 70_000}"/>')),
    "too many bytes": ("L002", GOOD + " " * MAP_BYTES),
    "endless text": ("L005", in_map(f"<x>{'a ' * 550_000}</x>")),
    "zlib bomb": ("L008", with_data(bomb("zlib"))),
    "gzip bomb": ("L008", with_data(bomb("gzip"), 'encoding="base64" compression="gzip"')),
    "zstd": ("L013", with_data("KLUv/SAA", 'encoding="base64" compression="zstd"')),
    "XML tiles": ("L013", with_data('<tile gid="1"/>' * 80, "")),
    "endless XML tiles": ("L013", with_data('<tile gid="1"/>' * 30_000, "")),
    "broken base64": ("L008", with_data("a")),
    "unicode base64": ("L008", with_data("\u00e9\u00e9\u00e9\u00e9")),
    "broken zlib": ("L008", with_data(base64.b64encode(b"x" * 90).decode())),
    "cut zlib": (
        "L008",
        with_data(base64.b64encode(zlib.compress(bytes(range(256))[:80] * 4)[:-9]).decode()),
    ),
    "more behind zlib": (
        "L008",
        with_data(base64.b64encode(zlib.compress(bytes(320)) + b"more").decode()),
    ),
    "too few numbers": ("L008", with_data("1,2,3", 'encoding="csv"')),
    "a long number": ("L008", with_data(",".join(["9" * 5000] * 80), 'encoding="csv"')),
    "a negative number": ("L008", with_data(",".join(["-1"] * 80), 'encoding="csv"')),
    "foreign digits": ("L008", with_data(",".join(["\u0661"] * 80), 'encoding="csv"')),
    "no number": ("L008", with_data("," * 79, 'encoding="csv"')),
    "no data": ("L008", GOOD.replace(_LAYER, _LAYER.split("<data")[0])),
    "chunks": ("L104", with_data("<chunk/>", 'encoding="csv"')),
    "a number too many": ("L010", with_data(",".join(["77"] * 80), 'encoding="csv"')),
    "the largest number": ("L010", with_data(",".join(["4294967295"] * 80), 'encoding="csv"')),
    "a huge map": ("L007", GOOD.replace('width="10"', 'width="1000000000"')),
    "a negative map": ("L007", GOOD.replace('width="10"', 'width="-8"')),
    "a map of no size": (
        "L007",
        GOOD.replace('<map  version="1.10" orientation', "<map o").replace(
            'width="10" height="8"', "", 1
        ),
    ),
    "tiles of no size": ("L105", GOOD.replace('tilewidth="16"', 'tilewidth="0"')),
    "huge tiles": ("L105", GOOD.replace('tilewidth="16"', 'tilewidth="1000000000"')),
    "isometric": ("L105", GOOD.replace("orthogonal", "isometric")),
    "infinite": ("L104", GOOD.replace('infinite="0"', 'infinite="1"')),
    "another layer's size": (
        "L103",
        GOOD.replace('ure" width="10"', 'ure" width="9"'),
    ),
    "many layers": ("L011", in_map('<objectgroup id="9" name="x"/>' * 33)),
    "many groups": ("L011", in_map("<group/>" * 33)),
    "many objects": ("L011", in_map(f"<objectgroup>{'<object/>' * 2001}</objectgroup>")),
    "many tilesets": ("L011", in_map("<tileset/>" * 17)),
    "many corners": ("L011", of_object(inner=f'<polyline points="{"0,0 " * 600}"/>')),
    "corners that are none": ("L009", of_object(inner='<polyline points="0,0 nan,1"/>')),
    "a corner without comma": ("L009", of_object(inner='<polygon points="0"/>')),
    "many properties": (
        "L011",
        of_object(inner="<properties>" + '<property name="a"/>' * 65 + "</properties>"),
    ),
    "a long property": (
        "L011",
        of_object(inner=f'<properties><property name="a" value="{"x" * 2001}"/></properties>'),
    ),
    "a long property's name": (
        "L011",
        of_object(inner=f'<properties><property name="{"a" * 41}" value=""/></properties>'),
    ),
    "a long name": ("L011", of_object(inner="<point/>").replace('name="s"', f'name="{"s" * 41}"')),
    "hidden characters": ("L014", of_object().replace('name="s"', 'name="s\u202e"')),
    "hidden in a class": ("L014", of_object().replace('"Sign"', '"Si\u200bgn"')),
    "hidden in a property": (
        "L014",
        of_object(inner='<properties><property name="text" value="\u2066x"/></properties>'),
    ),
    "a huge gid": ("L009", of_object('gid="99999999999999999999"')),
    "a gid of nothing": ("L010", of_object('gid="4294967295"')),
    "a tileset of no size": ("L012", of_tileset('tilewidth="0" tileheight="0"')),
    "negative spacing": ("L009", of_tileset('spacing="-16"')),
    "a huge firstgid": ("L009", GOOD.replace('firstgid="1"', 'firstgid="99999999999"')),
    "imaginary tiles": (
        "L012",
        of_tileset(
            'tilewidth="1" tileheight="1" columns="100000" tilecount="4000"',
            '<image source="tiles.png" width="100000" height="100000"/>',
        ),
    ),
    "a sheet of dust": (
        "L011",
        of_tileset('tilewidth="1" tileheight="1"', '<image source="big.png"/>'),
    ),
    "a PNG bomb": ("L012", of_picture("bomb.png")),
    "a PNG with a long side": ("L012", of_picture("long.png")),
    "a PNG of no size": ("L012", of_picture("none.png")),
    "no PNG": ("L012", of_picture("text.png")),
    "a missing picture": ("L012", of_picture("gone.png")),
    "an unknown picture": ("L006", of_picture("tiles.bmp")),
    "an embedded tileset": ("L106", in_map('<tileset firstgid="50" name="t"/>')),
    "a picture up and up": ("L006", of_picture("../../secret.png")),
    "an absolute picture": ("L006", of_picture("/etc/secret.png")),
    "thousands of pictures": (
        "L011",
        of_tileset(
            "", "".join(f'<tile id="{n}"><image source="tiles.png"/></tile>' for n in range(4000))
        ),
    ),
    "a hundred thousand elements in many files": (
        "L005",
        in_map(
            "".join(
                f'<tileset firstgid="{50 + n}" source="tilesets/many{n}.tsx"/>' for n in range(12)
            )
        ),
    ),
    "megabytes in many files": (
        "L005",
        in_map(
            "".join(
                f'<tileset firstgid="{50 + n}" source="tilesets/wide{n}.tsx"/>' for n in range(12)
            )
        ),
    ),
    "a huge tile number": ("L009", of_tileset("", '<tile id="99999"/>')),
    "many frames": (
        "L011",
        of_tileset("", f'<tile id="1"><animation>{"<frame/>" * 65}</animation></tile>'),
    ),
    "a frame of no time": (
        "L009",
        of_tileset("", '<tile id="1"><animation><frame duration="0"/></animation></tile>'),
    ),
    "a missing tileset": ("L012", of_reference("tilesets/gone.tsx")),
    "a tileset that is no tileset": ("L003", of_reference("tilesets/not.tsx")),
    "up and up": ("L006", of_reference("../../tiles.tsx")),
    "up in the middle": ("L006", of_reference("tilesets/../../tiles.tsx")),
    "out by one": ("L006", of_reference("../outside.tsx")),
    "absolute": ("L006", of_reference("/etc/tiles.tsx")),
    "a drive": ("L006", of_reference("C:/tiles.tsx")),
    "a share": ("L006", of_reference("//host/tiles.tsx")),
    "backslashes": ("L006", of_reference("..\\tiles.tsx")),
    "a web address": ("L006", of_reference("https://example.org/tiles.tsx")),
    "another ending": ("L006", of_reference("tilesets/tiles.xml")),
    "a hidden ending": ("L006", of_reference("tilesets/tiles.tsx\u202e")),
    "a long reference": ("L006", of_reference("a" * 300 + ".tsx")),
    "an empty part": ("L006", of_reference("tilesets//tiles.tsx")),
    "a folder": ("L001", of_reference("tilesets/folder.tsx")),
    "a template in a circle": ("L012", of_object('template="templates/circle.tx"')),
    "a missing template": ("L012", of_object('template="templates/gone.tx"')),
    "a template outside": ("L006", of_object('template="../outside.tx"')),
    "a large template": ("L002", of_object('template="templates/large.tx"')),
    "an empty template": ("L012", of_object('template="templates/empty.tx"')),
    "a template with a document type": ("L004", of_object('template="templates/laughs.tx"')),
    "a template of another tileset": ("L012", of_object('template="templates/other.tx"')),
}
CASES |= {
    "a million objects": ("L002", in_map("<objectgroup>" + "<object/>" * 1_000_000)),
    "as many objects as fit": ("L005", in_map("<objectgroup>" + "<object/>" * 200_000)),
    "a hundred thousand groups": ("L005", in_map("<group>" * 100_000)),
    "a group of each name": ("L005", in_map('<group name="x">' * 24 + "</group>" * 24)),
    "half a million corners": ("L005", of_object(inner=f'<polyline points="{"0,0 " * 500_000}"/>')),
    "merge markers": ("L112", GOOD.replace("<layer", "<<<<<<< ours\n<layer", 1)),
    "a class": (
        "L113",
        of_object(inner='<properties><property name="a" type="class"/></properties>'),
    ),
    "a list": (
        "L113",
        of_object(inner='<properties><property name="a" type="list"/></properties>'),
    ),
    "a capsule": ("L113", of_object(inner="<capsule/>")),
    "oblique": ("L105", GOOD.replace("orthogonal", "oblique")),
    "a tint of nothing": ("L009", in_map('<objectgroup tintcolor="#12345"/>')),
    "a parallax without end": ("L009", in_map('<objectgroup parallaxx="1e9"/>')),
    "an image layer up and up": (
        "L006",
        in_map('<imagelayer id="9" name="x"><image source="../../secret.png"/></imagelayer>'),
    ),
    "an image layer with a bomb": (
        "L012",
        in_map('<imagelayer id="9" name="x"><image source="tilesets/bomb.png"/></imagelayer>'),
    ),
    "a hidden newline": ("L014", of_object().replace('name="s"', 'name="s&#10;::error::x"')),
    "templates in a ring": ("L012", of_object('template="templates/ring1.tx"')),
    "long ways": ("L011", LONG_WAYS),
    "crowded layers": ("L010", CROWDED),
}
CASES |= {
    f"a coordinate {number[:8]!r}": ("L009", of_object(f'x="{number}"'))
    for number in NUMBERS
    if number
}
CASES |= {
    f"a property {number[:8]!r}": (
        "L009",
        of_object(
            inner=f'<properties><property name="a" type="float" value="{number}"/></properties>'
        ),
    )
    for number in NUMBERS
    if len(number) < 2000
}
if os.name == "posix":  # elsewhere links need rights, and pipes have no names
    CASES |= {
        "a picture behind a link": ("L006", of_picture("link.png")),
        "a picture that is a device": ("L006", of_picture("zero.png")),
        "a picture that is a pipe": ("L001", of_picture("pipe.png")),
    }


def a_third_quickly(cases: Iterable[str]) -> list[object]:
    """Return names of cases for a test that looks at them once more: two in three with -m slow."""
    return [
        pytest.param(name, marks=[pytest.mark.slow] if number % 3 else [])
        for number, name in enumerate(cases)
    ]
