// name: schema/indexes
// params: 
// returns: name, type, state, labels, properties, options, failure
// mode: read
SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties, options, failureMessage
WHERE type <> 'LOOKUP'
RETURN name, type, state, labelsOrTypes AS labels, properties, options, failureMessage AS failure
