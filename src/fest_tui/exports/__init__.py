"""A programme as files for others."""
