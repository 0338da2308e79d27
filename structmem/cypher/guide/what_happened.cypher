// name: guide/what_happened
// about: What happened between two days, with who took part
// params: scope, from, until
// returns: event, link, other
// mode: read
MATCH (event:Entry:Event)
WHERE event.scope = $scope AND NOT event.withdrawn
  AND event.time_from < datetime($until) AND event.time_until > datetime($from)
OPTIONAL MATCH (event)-[link:INVOLVES|AT]->(other)
RETURN event, link, other
ORDER BY event.time_from
LIMIT 300
