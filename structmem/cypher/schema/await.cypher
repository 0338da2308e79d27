// name: schema/await
// params: seconds
// returns: 
// mode: write
CALL db.awaitIndexes($seconds)
