// name: schema/constraints
// params: 
// returns: name, type, labels, properties
// mode: read
SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties
RETURN name, type, labelsOrTypes AS labels, properties
