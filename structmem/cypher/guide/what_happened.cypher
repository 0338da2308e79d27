// name: guide/what_happened
// about: What happened, or was to happen, between two days: on which day, and who took part
// params: scope, from, until
// returns: event, link, other
// mode: read
MATCH (event:Entry:Event)
WHERE event.scope = $scope AND NOT event.withdrawn AND NOT event.negated
  AND event.time_from < datetime($until) AND event.time_until > datetime($from)
  AND CASE event.occurred_kind
    WHEN 'SPAN' THEN coalesce(event.occurred_start, event.occurred_end) < datetime($until)
    WHEN 'POINT' THEN event.time_from >= datetime($from) AND event.time_until <= datetime($until)
    ELSE event.occurred_start >= datetime($from)
  END
OPTIONAL MATCH (event)-[link:INVOLVES|AT]->(other:Entity|Day)
WHERE other:Day OR other.type <> 'THING'
RETURN event, link, other
ORDER BY event.time_from
LIMIT 300
