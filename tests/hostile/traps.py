"""A project with dangerous things lying about, for maps that mean harm."""

from __future__ import annotations

import os
from pathlib import Path

from tests.hostile.cases import DOCTYPE, TILESETS
from tests.level.tmx import png, project

_SIZE = b"\0\0\0\x01\0\0\0\x01"
"""Where a picture of one pixel says how large it is."""

PICTURES = {
    "bomb": b"\0\0\x75\x30\0\0\x75\x30",
    "long": b"\0\0\xff\xff\0\0\0\x01",
    "none": bytes(8),
}
"""Pictures that lie about their size: 30 000 x 30 000, 65 535 x 1, 0 x 0."""


def lay_traps(folder: Path) -> Path:
    """Lay a project and its traps into a folder, secrets beside it, and return the project."""
    inside = project(folder / "project")
    (inside / "templates").mkdir()
    _lay_tilesets(inside / "tilesets")
    _lay_templates(inside / "templates")
    for name in ("outside.tsx", "outside.tx"):
        (folder / name).write_text((inside / "tilesets" / "tiles.tsx").read_text())
    (folder / "secret.png").write_bytes(png(16, 16))
    return inside


def _lay_tilesets(sets: Path) -> None:
    for name, size in PICTURES.items():
        (sets / f"{name}.png").write_bytes(png(1, 1).replace(_SIZE, size))
    (sets / "big.png").write_bytes(png(300, 300))
    (sets / "text.png").write_text("no picture")
    if os.name == "posix":
        (sets / "link.png").symlink_to("../../secret.png")
        (sets / "zero.png").symlink_to("/dev/zero")
        os.mkfifo(sets / "pipe.png")
    (sets / "not.tsx").write_text("<map/>")
    (sets / "folder.tsx").mkdir()
    (sets / "other.tsx").write_text((sets / "tiles.tsx").read_text())
    for number in range(12):
        head = '<tileset name="m" tilewidth="16" tileheight="16">'
        (sets / f"many{number}.tsx").write_text(f"{head}{'<x/>' * 9000}</tileset>")
        (sets / f"wide{number}.tsx").write_text(f"{head}{' ' * 1_000_000}</tileset>")
    for name, text in TILESETS.items():
        (sets / name).write_text(text)


def _lay_templates(templates: Path) -> None:
    for name, text in {
        "circle": '<template><object template="templates/circle.tx"/></template>',
        "ring1": '<template><object template="ring2.tx"/></template>',
        "ring2": '<template><object template="ring1.tx"/></template>',
        "large": f"<template>{' ' * 40_000}<object/></template>",
        "empty": "<template/>",
        "laughs": f"{DOCTYPE}<template><object/></template>",
        "other": '<template><tileset firstgid="1" source="../tilesets/other.tsx"/>'
        '<object gid="1"/></template>',
    }.items():
        (templates / f"{name}.tx").write_text(text)
