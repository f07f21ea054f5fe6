"""Every bound that files from strangers must keep, in one place.

The readers refuse what passes a bound and the tools print them. Reasons and measurements: a file of
a few kilobytes can otherwise ask for gigabytes (layer bombs, entity bombs, giant pictures).
"""

from __future__ import annotations

from typing import Final

MAP_BYTES: Final = 2 << 20
"""Most bytes of a map (.tmx) or an outside tileset (.tsx)."""

TEMPLATE_BYTES: Final = 32 << 10
"""Most bytes of an object template (.tx)."""

OBJECT_DIGITS: Final = 9
"""Most digits of the number of an object."""

YAML_BYTES: Final = 64 << 10
"""Most bytes of a YAML or JSON file of content or settings."""

BAKED_BYTES: Final = 256 << 10
"""Most bytes of the JSON a wheel carries in place of one YAML file."""

ELEMENTS: Final = 20_000
"""Most XML elements in one file."""

ELEMENTS_TOGETHER: Final = 40_000
"""Most XML elements in a map and all the files it refers to."""

BYTES_TOGETHER: Final = 8 << 20
"""Most bytes of a map and all the files it refers to, pictures apart."""

XML_DEPTH: Final = 24
"""Deepest nesting of XML elements."""

ATTRIBUTE_CHARS: Final = 64 << 10
"""Most characters in one XML attribute."""

TEXT_CHARS: Final = 1 << 20
"""Most characters of text in one XML element."""

MAP_SIDE_LEAST: Final = 8
"""Fewest tiles on a side of a map."""

MAP_SIDE_MOST: Final = 256
"""Most tiles on a side of a map."""

TILE_PIXELS: Final = 16
"""Pixels on a side of every map's tile."""

LAYERS: Final = 32
"""Most layers in a map, groups included."""

OBJECTS: Final = 2000
"""Most objects in a map."""

FOES: Final = 64
"""Most objects in a map that watch or walk."""

POINTS: Final = 512
"""Most corners in one polygon or polyline."""

ROUTE_TILES: Final = 1024
"""Longest a route may be, tiles."""

ROUTES_TILES: Final = 8192
"""Longest all routes that are walked on a map may be together, tiles."""

PAUSE_SECONDS: Final = 600
"""Longest somebody may wait at a corner, seconds."""

TILESETS: Final = 16
"""Most tilesets in a map."""

TILESET_TILES: Final = 4096
"""Most tiles in one tileset."""

TILE_SIDE_MOST: Final = 1024
"""Most pixels on a side of a tileset's tile."""

SHAPES_OF_TILE: Final = 16
"""Collision shapes looked at on one tile."""

ANIMATION_FRAMES: Final = 64
"""Most frames in one animated tile."""

FRAME_MS_MOST: Final = 60_000
"""Longest a frame may stand, milliseconds."""

TEMPLATES: Final = 64
"""Most different templates one map may use."""

PROPERTIES: Final = 64
"""Most custom properties on one object, tile, layer or map."""

NAME_CHARS: Final = 40
"""Most characters in an object's or a property's name."""

STRING_CHARS: Final = 2000
"""Most characters in one text property."""

COORDINATE_MOST: Final = 1_000_000
"""Furthest any number of a map may be from zero."""

INTEGER_MOST: Final = (1 << 31) - 1
"""Largest whole number of a map (32 bits with a sign)."""

YAML_DEPTH: Final = 16
"""Deepest nesting in a YAML file."""

YAML_SCALAR_CHARS: Final = 4 << 10
"""Most characters in one YAML value."""

PICTURE_SIDE: Final = 16_384
"""Most pixels on a side of a picture."""

PICTURE_PIXELS: Final = 1 << 24
"""Most pixels in a picture."""

PICTURES: Final = 1024
"""Most pictures that a map's tilesets and image layers may name."""

PICTURES_PIXELS: Final = 1 << 26
"""Most pixels in all pictures of a map together."""

REFERENCE_CHARS: Final = 200
"""Most characters in a reference from one file to another."""

HINTS: Final = 20
"""Nearest names looked up for one file; each costs a comparison with every known name."""

PROBLEMS: Final = 500
"""Problems kept for one file; what follows is counted by no one."""

PACK_BYTES: Final = 8 << 20
"""Most bytes of a pack."""

PACK_ENTRIES: Final = 200
"""Most files in a pack."""

PACK_UNPACKED: Final = 32 << 20
"""Most bytes of all files of a pack together."""

PACK_RATIO: Final = 100
"""How many times its packed size a file of a pack may have."""

PACK_NAME_CHARS: Final = 100
"""Most characters in the name of a file of a pack, its folders included."""

PACK_DEPTH: Final = 4
"""Most folders and file that such a name may have."""

PACK_LEVELS: Final = 12
"""Most levels in a pack."""

PACK_COLUMNS: Final = 128
"""Most tiles across a map of a pack, or one that comes with the game."""

PACK_ROWS: Final = 96
"""Most tiles down a map of a pack, or one that comes with the game."""

PACK_YAML: Final = 192 << 10
"""Most bytes of all YAML of a pack together: the course's six levels have 77 KiB."""

PROOF_TICKS: Final = 30 * 60 * 60
"""Longest proof in a pack: half an hour, which is replayed in seconds."""

PO_BYTES: Final = 512 << 10
"""Most bytes of a file of translations (.po)."""
