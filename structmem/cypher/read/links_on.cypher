// name: read/links_on
// params: scope, nodes, messages
// returns: id
// mode: read
MATCH ()-[r /* include: links */]->()
WHERE r.scope = $scope AND r.revision > 0
  AND (r.evidence IN $messages OR startNode(r).id IN $nodes OR endNode(r).id IN $nodes)
RETURN r.id AS id
