// name: schema/link_key
// params: name
// returns: 
// mode: write
CREATE CONSTRAINT $name IF NOT EXISTS
FOR ()-[n:LABEL]-() REQUIRE (PROPERTIES) IS UNIQUE
