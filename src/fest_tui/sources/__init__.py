"""Readers of other people's formats: each yields programme objects and located problems."""
