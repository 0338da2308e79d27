// name: read/neighbours
// params: scope, ids, types, out, in, limit
// returns: body
// mode: read
UNWIND $ids AS id
MATCH (n:Entry|Entity)
WHERE n.scope = $scope AND n.id = id
MATCH (n)-[r /* include: links */]-()
WHERE type(r) IN $types AND NOT r.withdrawn
  AND ($out AND startNode(r) = n OR $in AND endNode(r) = n)
WITH DISTINCT r
RETURN r.body AS body
ORDER BY r.confidence DESC, r.id
LIMIT $limit
