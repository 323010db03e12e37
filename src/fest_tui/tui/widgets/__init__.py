"""Panes and bars, named by what they show."""
