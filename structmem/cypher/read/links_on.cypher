// name: read/links_on
// params: scope, nodes, messages
// returns: id
// mode: read
CALL () {
  UNWIND $nodes AS id
  MATCH (n:Entry|Entity)
  WHERE n.scope = $scope AND n.id = id
  MATCH (n)-[r /* include: links */]-()
  RETURN r
  UNION
  MATCH ()-[r /* include: links */]->()
  WHERE r.scope = $scope AND r.revision > 0 AND r.evidence IN $messages
  RETURN r
}
RETURN DISTINCT r.id AS id
