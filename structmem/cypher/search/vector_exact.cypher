// name: search/vector_exact
// params: scope, property, vector, where, limit
// returns: id, score
// mode: read
MATCH (n:LABEL)
WHERE n.scope = $scope AND n.vector_revision > 0 AND NOT n:Missing
  /* include: fits */
WITH n, CASE
  WHEN $vector IS NULL OR n[$property] IS NULL THEN 0.0
  ELSE 2 * vector.similarity.cosine(n[$property], $vector) - 1
END AS score
RETURN n.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
