"""One world, one tick at a time: no screen, no file, no clock, no float."""
