"""The commands. Thin: each asks the rooms below and prints."""
