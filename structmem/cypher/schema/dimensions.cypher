// name: schema/dimensions
// params: 
// returns: dimensions
// mode: read
MATCH (s:Scope)
WHERE s.embedding_dimensions IS NOT NULL
RETURN DISTINCT s.embedding_dimensions AS dimensions
