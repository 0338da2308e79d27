import java.io.IOException;
import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Runs one Neo4j server until standard input ends, so that it can never outlive the test run. */
public class Launcher {
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        boolean ready = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("conf").resolve("neo4j.conf"))
                .build()
                .database("neo4j")
                .isAvailable(60_000);
        if (!ready) {
            Runtime.getRuntime().halt(1);
        }
        System.out.println("READY");
        System.out.flush();
        while (System.in.read() >= 0) {
            // Only the end of the stream matters.
        }
        // A graceful shutdown waits ten seconds for idle connections; recovery from the log needs none of it.
        Runtime.getRuntime().halt(0);
    }
}
