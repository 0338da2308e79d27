// name: read/changed_nodes
// params: scope, after, until
// returns: revision, labels, body
// mode: read
MATCH (n:Session|Message|Entity|Entry|Summary)
WHERE n.scope = $scope AND n.revision > $after AND n.revision <= $until
RETURN n.revision AS revision, labels(n) AS labels, n.body AS body
ORDER BY revision
