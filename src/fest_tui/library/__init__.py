"""The festivals on this machine, and how what sources say of one is taken in."""
