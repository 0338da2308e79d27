// name: read/count_links
// params: scope
// returns: type, count
// mode: read
MATCH ()-[r /* include: links */]->()
WHERE r.scope = $scope AND r.revision > 0 AND NOT r.withdrawn
RETURN type(r) AS type, count(*) AS count
