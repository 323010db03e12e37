"""What `make bench` measures: first frame, keys, commands, imports and a very large festival, in one run."""
