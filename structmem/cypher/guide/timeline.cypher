// name: guide/timeline
// about: What somebody or something took part in, in the order of time, with the words that say it
// params: scope, name
// returns: date, what, kind, said_on, words
// mode: read
MATCH (entity:Entity)<-[:INVOLVES]-(entry:Entry)
WHERE entity.scope = $scope AND entity.place > '' AND NOT entry.withdrawn AND NOT entry:Interaction
  AND (toLower(entity.name) = toLower($name) OR any(alias IN entity.aliases WHERE toLower(alias) = toLower($name)))
WITH DISTINCT entry
OPTIONAL MATCH (entry)-[:AT]->(day:Day)
OPTIONAL MATCH (entry)-[source:FROM]->(message:Message)
WITH entry, min(day.key) AS date, min(message.speaker + ': ' + source.quote) AS words
RETURN date, entry.text AS what, entry.kind AS kind, toString(date(entry.said_at)) AS said_on, words
ORDER BY coalesce(entry.occurred_start, entry.valid_from, entry.occurred_end, entry.said_at), what
LIMIT 300
