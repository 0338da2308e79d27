// name: search/text
// params: scope, query, where
// returns: id, labels, terms, length, fits
// mode: read
CALL db.index.fulltext.queryNodes('structmem_text', $query) YIELD node AS n
WHERE n.scope = $scope
RETURN n.id AS id, labels(n) AS labels, n.terms AS terms, n.length AS length,
  NOT n:Missing /* include: fits */ AS fits
