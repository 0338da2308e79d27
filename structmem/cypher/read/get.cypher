// name: read/get
// params: scope, ids
// returns: id, labels, body
// mode: read
UNWIND $ids AS id
CALL (id) {
  MATCH (n /* include: nodes */)
  WHERE n.scope = $scope AND n.id = id AND NOT n:Missing
  RETURN labels(n) AS labels, n.body AS body
  UNION ALL
  MATCH ()-[r /* include: links */]->()
  WHERE r.scope = $scope AND r.id = id
  RETURN [] AS labels, r.body AS body
}
RETURN id, labels, body
