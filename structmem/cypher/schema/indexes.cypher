// name: schema/indexes
// params: 
// returns: name, type, state, labels, properties, options, constraint, failure
// mode: read
SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties, options, owningConstraint, failureMessage
WHERE type <> 'LOOKUP'
RETURN name, type, state, labelsOrTypes AS labels, properties, options, owningConstraint AS constraint,
  failureMessage AS failure
