// name: read/steps
// params: scope, ids, types, out, in, known, fan_out
// returns: id, body
// mode: read
UNWIND $ids AS id
MATCH (n:Entry|Entity)
WHERE n.scope = $scope AND n.id = id
CALL (n) {
  MATCH (n)-[r /* include: links */]-()
  WHERE type(r) IN $types AND NOT r.withdrawn AND NOT r.id IN $known
    AND ($out AND startNode(r) = n OR $in AND endNode(r) = n)
  WITH DISTINCT r
  ORDER BY r.confidence DESC, r.id
  LIMIT $fan_out
  RETURN r
}
RETURN id, r.body AS body
ORDER BY r.confidence DESC, r.id
