// name: read/ids
// params: scope
// returns: id, labels
// mode: read
CALL () {
  MATCH (n /* include: nodes */)
  WHERE n.scope = $scope AND n.revision > 0
  RETURN n.id AS id, labels(n) AS labels
  UNION ALL
  MATCH ()-[r /* include: links */]->()
  WHERE r.scope = $scope AND r.revision > 0
  RETURN r.id AS id, [] AS labels
}
RETURN id, labels
