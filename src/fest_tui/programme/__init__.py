"""What a festival shows. Pure: no file, no clock, no terminal."""
