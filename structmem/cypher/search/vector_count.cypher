// name: search/vector_count
// params: scope
// returns: count
// mode: read
MATCH (n:LABEL)
WHERE n.scope = $scope AND n.vector_revision > 0
RETURN count(n) AS count
