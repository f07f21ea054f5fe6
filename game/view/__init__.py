"""Pictures, words and sounds: everything a person sees and hears, read from the world."""
