"""Schema and resolvers; resolvers return domain objects, whose attributes the types name."""
