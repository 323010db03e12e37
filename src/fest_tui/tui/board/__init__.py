"""The departure board for a wall: what is on, what comes, and what visitors should know."""
