"""Packs are zips that cannot lie: every bound of reading has a file that breaks it."""

from __future__ import annotations

import io
import struct
import sys
import zipfile
import zlib

import pytest

from game.base.problems import Problem
from game.content.archive import archive_bytes, read_archive
from game.content.entry_names import oddity
from game.content.limits import PACK_BYTES, PACK_ENTRIES

FILES = {"a.tmx": b"map" * 40, "text/a.yaml": b"title: x\n"}
GOOD = archive_bytes(FILES)
CENTRAL = GOOD.index(b"PK\x01\x02")


def code(data: bytes) -> str:
    """Return the code of the problem that reading gives; "" if it goes well."""
    found = read_archive(data, "x.ledger.zip")
    return found.code if isinstance(found, Problem) else ""


def made(
    files: dict[str, bytes],
    method: int = zipfile.ZIP_DEFLATED,
    change: object = None,
) -> bytes:
    """Return a zip as another program writes it; ``change`` may alter each entry."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = method
            if callable(change):
                change(entry)
            archive.writestr(entry, content)
    return whole.getvalue()


def patched(at: int, value: int, size: int = 2, data: bytes = GOOD) -> bytes:
    """Return a zip with a number written over."""
    return data[:at] + value.to_bytes(size, "little") + data[at + size :]


def test_what_is_written_is_read_again():
    assert read_archive(GOOD, "x") == FILES


def test_the_order_of_files_changes_no_byte():
    assert archive_bytes(dict(reversed(FILES.items()))) == GOOD


def test_a_zip_of_another_program_is_read_too():
    assert read_archive(made(FILES), "x") == FILES
    assert read_archive(made(FILES, zipfile.ZIP_STORED), "x") == FILES


def test_a_zip_written_to_a_pipe_is_read_too():
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

    whole = Pipe()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.tmx", b"map" * 40)
    assert read_archive(whole.getvalue(), "x") == {"a.tmx": b"map" * 40}


def zip64() -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive, archive.open("a.tmx", "w", force_zip64=True) as f:
        f.write(b"map")
    return whole.getvalue()


def overlapping() -> bytes:
    """Two entries, the second one inside the first one's data."""
    inner = archive_bytes({"b.tmx": b"b"})[: 30 + 5 + 1]
    outer = archive_bytes({"a.tmx": inner})
    at = 30 + len("a.tmx")
    table = outer[outer.index(b"PK\x01\x02") : -22]
    second = bytearray(table.replace(b"a.tmx", b"b.tmx"))
    second[16:28] = struct.pack("<3I", zlib.crc32(b"b"), 1, 1)
    second[42:46] = at.to_bytes(4, "little")
    start = len(outer) - 22 - len(table)
    body = outer[:start] + table + bytes(second)
    size = len(table) + len(second)
    return body + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 2, 2, size, start, 0)


BOMB = made({"a.tmx": bytes(4 << 20)})
LINK = made({"a.tmx": b"/etc/passwd"}, change=lambda e: setattr(e, "external_attr", 0o120777 << 16))
PIPE = made({"a.tmx": b""}, change=lambda e: setattr(e, "external_attr", 0o010644 << 16))
FOLDER = made({"a.tmx": b""}, change=lambda e: setattr(e, "external_attr", 0x10))
NAMED_TWICE = made({"a.tmx": b"x"}, change=lambda e: setattr(e, "extra", b"\x75\x70\x01\0\x01"))
CUT_EXTRA = made({"a.tmx": b"x"}, change=lambda e: setattr(e, "extra", b"\x01"))
HUGE = made({f"{n}.tmx": b"" for n in range(PACK_ENTRIES + 1)})
LZMA = made({"a.tmx": b"x" * 99}, zipfile.ZIP_LZMA)
WIDE = made({f"{n}.tmx": bytes(400_000) + bytes(range(256)) * 30 for n in range(90)})
PACKED = made(FILES)
DEEP_LIE = patched(CENTRAL + 24, 5, 4, patched(CENTRAL + 20, 5, 4))

CASES = {
    "nothing": (b"", "P001"),
    "no zip": (b"hello" * 50, "P001"),
    "too long": (bytes(PACK_BYTES + 1), "P002"),
    "cut off": (GOOD[:-30], "P001"),
    "something behind": (GOOD + b"x", "P001"),
    "something before": (b"MZ" + GOOD, "P001"),
    "a comment": (GOOD[:-2] + b"\x01\0!", "P001"),
    "no entries told": (patched(len(GOOD) - 12, 0), "P001"),
    "more entries told": (patched(len(GOOD) - 14, 3, 2, patched(len(GOOD) - 12, 3)), "P001"),
    "a second disk": (patched(len(GOOD) - 18, 1), "P001"),
    "zip64": (zip64(), "P004"),
    "zip64 end": (patched(len(GOOD) - 12, 0xFFFF, 2, patched(len(GOOD) - 14, 0xFFFF)), "P001"),
    "a bomb": (BOMB, "P003"),
    "too many files": (HUGE, "P002"),
    "too much in all": (WIDE, "P002"),
    "encrypted": (patched(CENTRAL + 8, 1), "P004"),
    "unknown marks": (patched(CENTRAL + 8, 1 << 5), "P004"),
    "another method": (LZMA, "P004"),
    "a link": (LINK, "P004"),
    "a pipe": (PIPE, "P004"),
    "a folder": (FOLDER, "P004"),
    "a second name": (NAMED_TWICE, "P004"),
    "an addition cut off": (CUT_EXTRA, "P006"),
    "names that differ": (GOOD.replace(b"a.tmx", b"b.tmx", 1), "P009"),
    "sizes that differ": (DEEP_LIE, "P006"),
    "a wrong checksum": (GOOD.replace(b"mapmap", b"maqmap", 1), "P006"),
    "overlap": (overlapping(), "P006"),
    "twins": (made({"a.tmx": b"1", "A.tmx": b"2"}), "P005"),
    "file and folder": (made({"a.tmx": b"1", "a.tmx/b.tmx": b"2"}), "P005"),
    "larger than told": (patched(PACKED.index(b"PK\x01\x02") + 24, 9, 4, PACKED), "P006"),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", CASES)
def test_a_zip_that_lies_is_refused_with_the_right_code(name):
    data, expected = CASES[name]
    assert code(data) == expected


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_stands_there_twice_is_refused():
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("a.tmx", b"one")
        archive.writestr("a.tmx", b"two")
    assert code(whole.getvalue()) == "P005"


@pytest.mark.parametrize(
    "name",
    [
        "../a.tmx", "/a.tmx", "a//b.tmx", "./a.tmx", "a/../b.tmx", "a\\b.tmx", "C:a.tmx", "",
        "con.tmx", "text/NUL.yaml", "lpt1", "a.tmx.", "a.tmx ", ".hidden", "a/b/c/d/e.tmx",
        "x" * 97 + ".tmx", "ä.tmx", "a\n.tmx", "a\x00.tmx", "text/", "a\u202e.tmx", "com0.tmx",
    ],
)  # fmt: skip
def test_a_name_that_means_something_else_somewhere_is_refused(name):
    assert oddity(name)


@pytest.mark.parametrize("name", ["a.tmx", "text/my_roof.yaml", "locale/zh_CN.po", "context.md"])
def test_an_ordinary_name_is_taken(name):
    assert not oddity(name)


def test_a_bomb_is_not_unpacked_beyond_its_bound(monkeypatch):
    given = []
    real = zlib.decompressobj

    class Counting:
        def __init__(self, *window: int) -> None:
            self._packed = real(*window)

        def decompress(self, data: bytes, most: int) -> bytes:
            given.append(self._packed.decompress(data, most))
            return given[-1]

        def __getattr__(self, name: str) -> object:
            return getattr(self._packed, name)

    monkeypatch.setattr(sys.modules["game.content.archive"].zlib, "decompressobj", Counting)
    assert code(BOMB) == "P003"
    assert sum(map(len, given)) < 600_000
