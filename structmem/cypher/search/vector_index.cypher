// name: search/vector_index
// params: index, scope, property, vector, where, wide, limit
// returns: id, score
// mode: read
// The index nominates among all scopes; the exact cosine decides.
CALL db.index.vector.queryNodes($index, $wide, $vector) YIELD node AS n
WHERE n.scope = $scope AND NOT n:Missing
  /* include: fits */
WITH n, 2 * vector.similarity.cosine(n[$property], $vector) - 1 AS score
RETURN n.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
