// name: read/model
// params: 
// returns: model, dimensions
// mode: read
MATCH (s:Scope)
WHERE s.embedding_model IS NOT NULL
RETURN DISTINCT s.embedding_model AS model, s.embedding_dimensions AS dimensions
LIMIT 2
