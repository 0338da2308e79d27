// name: search/vector_filtered
// params: scope, property, vector, where, wide, limit
// returns: id, score
// mode: read
CYPHER 25
// The index looks into one scope alone; the exact cosine decides.
MATCH (n:LABEL)
SEARCH n IN (VECTOR INDEX INDEX_NAME FOR $vector WHERE n.scope = $scope LIMIT $wide)
WITH n
WHERE NOT n:Missing
  /* include: fits */
WITH n, 2 * vector.similarity.cosine(n[$property], $vector) - 1 AS score
RETURN n.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
