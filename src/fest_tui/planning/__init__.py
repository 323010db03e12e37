"""Whether you can make it: clashes, transfers, limits. Pure: no file, no clock, no terminal."""
