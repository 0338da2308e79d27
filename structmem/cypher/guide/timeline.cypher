// name: guide/timeline
// about: Everything that somebody or something took part in, in the order of time
// params: scope, name
// returns: entity, entry, day
// mode: read
MATCH (entity:Entity)<-[:INVOLVES]-(entry:Entry)
WHERE entity.scope = $scope AND entity.place > '' AND NOT entry.withdrawn
  AND (toLower(entity.name) = toLower($name) OR any(alias IN entity.aliases WHERE toLower(alias) = toLower($name)))
OPTIONAL MATCH (entry)-[:AT]->(day:Day)
RETURN DISTINCT entity, entry, day
ORDER BY coalesce(entry.time_from, entry.said_at)
LIMIT 300
