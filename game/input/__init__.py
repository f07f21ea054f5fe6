"""Input: from keys, mouse and pad to actions, and from actions to one tick's intents."""
