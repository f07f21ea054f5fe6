"""Archives: the zip files that packs are, written the same everywhere and read with suspicion.

Reading trusts nothing that the file says of itself: the two tables of contents must agree, files
may not overlap, nothing is unpacked beyond its bound, and nothing touches the disk. Python's own
``extractall`` is never used.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, NoReturn

from game.base.problems import Place, Problem, Refusal
from game.content.codes import problem
from game.content.entry_names import oddity, twins
from game.content.limits import PACK_BYTES, PACK_ENTRIES, PACK_RATIO, PACK_UNPACKED

_END: Final = struct.Struct("<4s4H2IH")
_CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
_LOCAL: Final = struct.Struct("<4s5H3I2H")
_EXTRA: Final = struct.Struct("<2H")

_END_SIGN, _CENTRAL_SIGN, _LOCAL_SIGN = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
_STORED, _DEFLATED = 0, 8
_FULL_SHORT, _FULL_LONG = 0xFFFF, 0xFFFFFFFF
_DESCRIPTOR: Final = 1 << 3
_ENCRYPTED: Final = 1 | 1 << 6 | 1 << 13
_HARMLESS: Final = 1 << 1 | 1 << 2 | _DESCRIPTOR | 1 << 11
"""Flags that change nothing here: how hard was packed, sizes behind the data, names in UTF-8."""

_REFUSED_EXTRAS: Final = {0x0001: "zip64", 0x7075: "a second name"}
_SORT_BITS, _ORDINARY = 0o170000, 0o100000
_DOS_ODD: Final = 0x08 | 0x10 | 0x40 | 0x400
"""Attributes of Windows for a disk's name, a folder, a device and a link."""

_CHUNK: Final = 64 << 10
_FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3


# -- writing --------------------------------------------------------------------------------------
def archive_bytes(files: Mapping[str, bytes]) -> bytes:
    """Return files as a zip; the same files give the same bytes on every computer.

    Nothing is deflated: what deflating gives depends on the system's zlib.
    """
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.create_system = _UNIX
            entry.external_attr = (_ORDINARY | 0o644) << 16
            archive.writestr(entry, files[name])
    return whole.getvalue()


# -- reading --------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class _Entry:
    """One file as the central directory tells of it; ``start`` is where its data begins."""

    name: str
    flags: int
    method: int
    check: int
    packed: int
    size: int
    offset: int
    start: int = 0


def read_archive(data: bytes, file: str) -> dict[str, bytes] | Problem:
    """Return the files of a zip by name, or the first thing that is wrong with it.

    Args:
        data: the whole file.
        file: its name for messages.
    """
    try:
        return _Archive(data, file).files()
    except Refusal as refusal:
        return refusal.problem


class _Archive:
    """Reads one zip; refuses at the first fault."""

    def __init__(self, data: bytes, file: str) -> None:
        self._data: Final = data
        self._file: Final = file

    def files(self) -> dict[str, bytes]:
        """Return the files by name; raises Refusal."""
        if len(self._data) > PACK_BYTES:
            self._refuse("P002", count=len(self._data), things="bytes", most=PACK_BYTES)
        count, start = self._end()
        entries = self._entries(count, start)
        twin = twins(entry.name for entry in entries)
        if twin:
            self._refuse("P005", name=twin, reason="another file is called the same")
        size = sum(entry.size for entry in entries)
        if size > PACK_UNPACKED:
            self._refuse("P002", count=size, things="bytes unpacked", most=PACK_UNPACKED)
        placed = [self._placed(entry) for entry in entries]
        self._check_apart(placed, start)
        return {entry.name: self._unpacked(entry) for entry in placed}

    # -- the central directory --------------------------------------------------------------------
    def _end(self) -> tuple[int, int]:
        """Return how many entries there are and where their table begins."""
        at = len(self._data) - _END.size
        if at < 0 or not self._data.startswith(_END_SIGN, at):
            self._refuse("P001", reason="it does not end as a zip without a comment does")
        _, disk, start_disk, here, count, size, start, comment = _END.unpack_from(self._data, at)
        if _FULL_SHORT in (here, count) or _FULL_LONG in (size, start):
            self._refuse("P001", reason="it is a zip64")
        if disk or start_disk or here != count or comment:
            self._refuse("P001", reason="it is one of several parts")
        if count > PACK_ENTRIES:
            self._refuse("P002", count=count, things="files", most=PACK_ENTRIES)
        if start + size != at:
            self._refuse("P001", reason="its table of contents is not where it should be")
        return count, start

    def _entries(self, count: int, start: int) -> list[_Entry]:
        entries, at = [], start
        for _ in range(count):
            entry, at = self._entry(at)
            entries.append(entry)
        if at != len(self._data) - _END.size:
            self._refuse("P001", reason="its table of contents has another length than it says")
        return entries

    def _entry(self, at: int) -> tuple[_Entry, int]:
        """Return the entry at a place of the table, and where the next one begins."""
        parts = self._struct(_CENTRAL, at, _CENTRAL_SIGN)
        _made, _need, flags, method, _time, _date, check, packed, size = parts[1:10]
        name_size, extra_size, comment_size, disk, _inner, attributes, offset = parts[10:]
        at += _CENTRAL.size
        name = self._name(self._slice(at, name_size))
        self._check_extras(name, self._slice(at + name_size, extra_size))
        self._check_way(name, flags, method)
        self._check_sort(name, attributes, is_plain=disk == 0)
        if _FULL_LONG in (packed, size, offset):
            self._refuse("P004", name=name, how="zip64")
        if method == _STORED and packed != size:
            self._refuse("P006", name=name, reason="its sizes differ")
        entry = _Entry(name, flags, method, check, packed, size, offset)
        return entry, at + name_size + extra_size + comment_size

    def _name(self, raw: bytes) -> str:
        name = raw.decode("latin-1")
        reason = oddity(name)
        if reason:
            self._refuse("P005", name=name, reason=reason)
        return name

    def _check_extras(self, name: str, extras: bytes) -> None:
        """Refuse additions that would make sizes or names mean something else."""
        at = 0
        while at < len(extras):
            if at + _EXTRA.size > len(extras):
                self._refuse("P006", name=name, reason="its table entry is cut off")
            sort, size = _EXTRA.unpack_from(extras, at)
            if sort in _REFUSED_EXTRAS:
                self._refuse("P004", name=name, how=_REFUSED_EXTRAS[sort])
            at += _EXTRA.size + size

    def _check_way(self, name: str, flags: int, method: int) -> None:
        if flags & _ENCRYPTED:
            self._refuse("P004", name=name, how="it is encrypted")
        if flags & ~_HARMLESS:
            self._refuse("P004", name=name, how="it has unknown marks")
        if method not in (_STORED, _DEFLATED):
            self._refuse("P004", name=name, how=f"packing method {method}")

    def _check_sort(self, name: str, attributes: int, *, is_plain: bool) -> None:
        """Refuse links, folders, devices and pipes, whatever system says that it made them."""
        sort = attributes >> 16 & _SORT_BITS
        if sort not in (0, _ORDINARY) or attributes & _DOS_ODD or not is_plain:
            self._refuse("P004", name=name, how="it is no ordinary file")

    # -- the files --------------------------------------------------------------------------------
    def _placed(self, entry: _Entry) -> _Entry:
        """Return an entry with the place of its data, after its own header has agreed."""
        parts = self._struct(_LOCAL, entry.offset, _LOCAL_SIGN)
        _need, flags, method, _time, _date, check, packed, size, name_size, extra_size = parts[1:]
        at = entry.offset + _LOCAL.size
        name = self._slice(at, name_size).decode("latin-1")
        if name != entry.name:
            self._refuse("P009", name=entry.name, reason="its second name differs from its first")
        self._check_extras(name, self._slice(at + name_size, extra_size))
        said = (0, 0, 0) if flags & _DESCRIPTOR else (entry.check, entry.packed, entry.size)
        facts = (check, packed, size)
        if (flags, method) != (entry.flags, entry.method) or facts not in (said, _told(entry)):
            self._refuse("P006", name=name, reason="its two descriptions differ")
        start = at + name_size + extra_size
        self._slice(start, entry.packed)
        return _Entry(
            name, flags, method, entry.check, entry.packed, entry.size, entry.offset, start
        )

    def _check_apart(self, entries: list[_Entry], end: int) -> None:
        """Refuse files that share bytes with each other or with the table."""
        ordered = sorted(entries, key=lambda entry: entry.offset)
        if ordered and ordered[0].offset:
            self._refuse("P001", reason="something stands before its first file")
        borders = [*(entry.offset for entry in ordered[1:]), end]
        for entry, border in zip(ordered, borders, strict=True):
            if entry.start + entry.packed > border:
                self._refuse("P006", name=entry.name, reason="it overlaps another file")

    def _unpacked(self, entry: _Entry) -> bytes:
        packed = self._slice(entry.start, entry.packed)
        plain = packed if entry.method == _STORED else self._inflated(entry, packed)
        if zlib.crc32(plain) != entry.check:
            self._refuse("P006", name=entry.name, reason="its checksum is wrong")
        return plain

    def _inflated(self, entry: _Entry, packed: bytes) -> bytes:
        """Return what deflated bytes hold, counted while it comes."""
        most = len(packed) * PACK_RATIO
        stream, parts, size = zlib.decompressobj(-zlib.MAX_WBITS), [], 0
        try:
            while packed and not stream.eof:
                parts.append(stream.decompress(packed, _CHUNK))
                size += len(parts[-1])
                packed = stream.unconsumed_tail
                if size > most:
                    self._refuse("P003", name=entry.name, most=PACK_RATIO)
                if size > entry.size:
                    self._refuse("P006", name=entry.name, reason="it is larger than it says")
        except zlib.error:
            self._refuse("P006", name=entry.name, reason="it cannot be unpacked")
        if not stream.eof or stream.unused_data or size != entry.size:
            self._refuse("P006", name=entry.name, reason="it has another size than it says")
        return b"".join(parts)

    # -- bytes ------------------------------------------------------------------------------------
    def _struct(self, shape: struct.Struct, at: int, sign: bytes) -> tuple[int, ...]:
        raw = self._slice(at, shape.size)
        if not raw.startswith(sign):
            self._refuse("P001", reason="a header is not where it should be")
        return shape.unpack(raw)

    def _slice(self, at: int, size: int) -> bytes:
        if at + size > len(self._data):
            self._refuse("P001", reason="it is cut off")
        return self._data[at : at + size]

    def _refuse(self, code: str, **values: object) -> NoReturn:
        raise Refusal(problem(code, Place(file=self._file), **values))


def _told(entry: _Entry) -> tuple[int, int, int]:
    """Return what the central directory says of an entry's data."""
    return entry.check, entry.packed, entry.size
