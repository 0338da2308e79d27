// name: guide/where_from
// about: On which words something rests: the messages, and what was said around them
// params: scope, text
// returns: entry, source, path
// mode: read
MATCH (entry:Entry)-[source:FROM]->(message:Message)
WHERE entry.scope = $scope AND entry.place > '' AND toLower(entry.text) CONTAINS toLower($text)
MATCH path = (:Message)-[:NEXT*0..1]->(message)-[:NEXT*0..1]->(:Message)
RETURN entry, source, path
ORDER BY entry.said_at
LIMIT 100
