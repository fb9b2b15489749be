"""What `make bench` measures: each figure beside the limit of the same run, or beside its aim."""
