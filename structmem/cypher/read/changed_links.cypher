// name: read/changed_links
// params: scope, after, until
// returns: revision, body
// mode: read
MATCH ()-[r /* include: links */]->()
WHERE r.scope = $scope AND r.revision > $after AND r.revision <= $until
RETURN r.revision AS revision, r.body AS body
ORDER BY revision
