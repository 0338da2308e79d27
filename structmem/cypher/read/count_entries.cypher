// name: read/count_entries
// params: scope
// returns: kind, withdrawn, count
// mode: read
MATCH (n:Entry)
WHERE n.scope = $scope AND n.revision > 0
RETURN n.kind AS kind, n.withdrawn AS withdrawn, count(*) AS count
