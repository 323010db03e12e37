"""The desk: one screen for a counter, which answers visitors in sentences and keeps nothing of theirs."""
