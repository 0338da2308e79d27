// name: guide/what_changed
// about: What changed between two days: new versions, why they replaced the old ones, and where it was said
// params: scope, from, until
// returns: new, change, old, message
// mode: read
MATCH (new:Entry)-[change:SUPERSEDES|CONTRADICTS]->(old:Entry)
WHERE new.scope = $scope AND new.place > '' AND NOT change.withdrawn
  AND datetime($from) <= new.said_at < datetime($until)
OPTIONAL MATCH (new)-[:FROM]->(message:Message)
RETURN new, change, old, message
ORDER BY new.said_at
LIMIT 300
