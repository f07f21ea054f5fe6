"""Merging two people's changes to one map: what only one of them changed is taken from that one.

Both sides and what they began with are trees in canonical form (``sides``); tilesets, cells, layers
and objects are merged each by what it is known by; what both changed keeps our side and leaves a
marker on the map (``markers``), so that no decision is lost in a file that looks finished.
"""
