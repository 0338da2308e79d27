// name: read/scopes
// params: 
// returns: scope
// mode: read
MATCH (s:Scope)
WHERE EXISTS { MATCH (n /* include: nodes */) WHERE n.scope = s.key AND n.revision > 0 }
RETURN s.key AS scope
ORDER BY scope
