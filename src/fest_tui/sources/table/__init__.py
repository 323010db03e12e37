"""Reads tables: CSV and the like, and spreadsheets, as festivals and their friends make them.

A file goes through these rooms, one after the other:

    recognised          dialect, workbook
    made safe           archive, survey, xlsx, ods
    rows                dialect, workbook -> sheets
    columns             headings, vocabulary -> tables
    what cells say      values, cells, slots, pairing
    objects             shelf (films), screenings -> reader
"""

from fest_tui.sources.table.reader import is_table, read_table, read_tables
from fest_tui.sources.table.vocabulary import FIELDS

__all__ = ["FIELDS", "is_table", "read_table", "read_tables"]
