// name: guide/orphans
// about: What hangs in the air: nodes that nothing is tied to, and places kept for something that never came
// params: scope
// returns: node, what
// mode: read
MATCH (node:Session|Message|Segment|Entity|Entry|Summary)
WHERE node.scope = $scope AND node.id > '' AND (node:Missing OR NOT EXISTS { (node)--() })
RETURN node, CASE WHEN node:Missing THEN 'named, not there' ELSE 'alone' END AS what
LIMIT 300
