import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs one Neo4j server until standard input ends, so that it can never outlive the test run; a byte on standard
 * input shuts it down in good order instead, with everything in the files of the store.
 */
public class Launcher {
    // Building the service recovers and starts the databases; one that is not up soon after will never be.
    private static final long AVAILABLE_MS = 90_000;

    public static void main(String[] arguments) throws IOException {
        DatabaseManagementService service = null;
        try {
            service = start(Path.of(arguments[0]));
        } catch (RuntimeException problem) {
            problem.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        System.out.println("READY");
        System.out.flush();
        // A shutdown waits seconds for idle connections; at the end of a run nobody needs what it saves.
        if (System.in.read() >= 0) {
            service.shutdown();
        }
        Runtime.getRuntime().halt(0);
    }

    private static DatabaseManagementService start(Path home) {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("conf").resolve("neo4j.conf"))
                .build();
        if (!service.database("neo4j").isAvailable(AVAILABLE_MS)) {
            throw new IllegalStateException("the database is not available:\n" + states(service));
        }
        return service;
    }

    private static String states(DatabaseManagementService service) {
        return service.database("system").executeTransactionally(
                "SHOW DATABASES YIELD name, currentStatus, statusMessage", Map.of(), result -> result.resultAsString());
    }
}
