// name: read/changed_vectors
// params: scope, after, until
// returns: revision, labels, id, model, vector
// mode: read
MATCH (n:Message|Entry|Summary)
WHERE n.scope = $scope AND n.vector_revision > $after AND n.vector_revision <= $until
RETURN n.vector_revision AS revision, labels(n) AS labels, n.id AS id, n.embedding_model AS model,
  n.vector AS vector
ORDER BY revision
