"""Readers of wishes that others wrote: plans as text, and lists of films from Letterboxd and IMDb."""
