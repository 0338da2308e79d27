// name: read/vectors
// params: scope, after, limit
// returns: id, model, vector
// mode: read
MATCH (n:LABEL)
USING INDEX n:LABEL(scope, id)
WHERE n.scope = $scope AND n.id > $after AND n.vector_revision > 0
RETURN n.id AS id, n.embedding_model AS model, n.vector AS vector
ORDER BY n.scope, n.id
LIMIT $limit
