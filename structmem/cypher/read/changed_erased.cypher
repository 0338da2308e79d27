// name: read/changed_erased
// params: scope, after, until
// returns: revision, id
// mode: read
MATCH (t:Erased)
WHERE t.scope = $scope AND t.revision > $after AND t.revision <= $until
RETURN t.revision AS revision, t.id AS id
ORDER BY revision
