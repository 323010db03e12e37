"""Screens: the browser and its dialogs."""
