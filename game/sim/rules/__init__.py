"""Rules: the twist of each secret, one file each."""
