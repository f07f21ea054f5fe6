"""Systems: functions run over the world each tick, in the order that ``simulation.py`` gives."""
