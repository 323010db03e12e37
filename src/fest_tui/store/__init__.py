"""The TinyDB stores of the programme and the watchlist, atomic and locked."""
