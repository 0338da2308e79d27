"""Who and what is meant: names, kinds, pronouns, roles and second names."""
