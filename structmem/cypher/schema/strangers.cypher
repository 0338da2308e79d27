// name: schema/strangers
// params: 
// returns: label
// mode: read
MATCH (n:Scope|Session|Message|Segment|Entity|Entry|Summary|Day|Erased)
RETURN labels(n)[0] AS label
LIMIT 1
