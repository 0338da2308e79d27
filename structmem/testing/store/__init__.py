"""The contract of `ports.GraphStore`, cut by subject; `structmem.testing.store_contract` puts it together."""
