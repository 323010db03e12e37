"""A film festival's programme in the terminal."""

__version__ = "0.1.0"
