"""Minds: what decides for each kind of actor, one file a kind."""
