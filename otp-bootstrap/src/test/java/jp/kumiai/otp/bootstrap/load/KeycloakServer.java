package jp.kumiai.otp.bootstrap.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keycloak for production, on a PostgreSQL server, with the memory that its script gives it.
 *
 * @param home where its distribution was unpacked
 * @param url of the database
 */
record KeycloakServer(Path home, String url, int users) implements OtpServer {

    private static final int LONGEST_MINUTES = 10;

    /**
     * Builds it for its database and imports the users.
     *
     * @param folder into which the build unpacked the distribution, and nothing else
     */
    static KeycloakServer with(Path folder, String url, int users) throws IOException, InterruptedException {
        KeycloakServer server = new KeycloakServer(onlyFolderIn(folder), url, users);
        server.await("build", "--db=postgres");
        Path realm = Files.writeString(server.home.resolve("realm.json"), new KeycloakRealm(users).json());
        List<String> arguments = new ArrayList<>(List.of("import", "--optimized", "--file", realm.toString()));
        arguments.addAll(server.database());
        server.await(arguments.toArray(String[]::new));
        return server;
    }

    private static Path onlyFolderIn(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
        }
    }

    private List<String> database() {
        URI address = URI.create(url.substring("jdbc:".length()));
        return List.of(
                "--db-url=jdbc:postgresql://" + address.getAuthority() + address.getPath(), "--db-username=postgres");
    }

    @Override
    public String name() {
        return "Keycloak";
    }

    @Override
    public RunningServer start() throws IOException, InterruptedException {
        int port = RunningServer.freePort();
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--cache=local",
                "--http-host=127.0.0.1",
                "--http-port=" + port));
        arguments.addAll(database());
        long begun = System.nanoTime();
        Process script = script(arguments.toArray(String[]::new));
        return RunningServer.whenReady(script, begun, port, "/realms/" + KeycloakRealm.NAME);
    }

    private void await(String... arguments) throws IOException, InterruptedException {
        Process process = script(arguments);
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            throw new IOException(arguments[0] + " of Keycloak failed: " + Files.readString(log(arguments[0])));
        }
    }

    private Process script(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve("kc.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return script.redirectOutput(log(arguments[0]).toFile()).start();
    }

    private Path log(String act) {
        return home.resolve(act + ".log");
    }

    @Override
    public Requests warmUp(Instant now) {
        return Grants.right(users, now);
    }

    @Override
    public Requests right(int turn, Instant now) {
        return Grants.right(users, now);
    }

    @Override
    public Requests wrong(int turn) {
        return Grants.wrong(users);
    }
}
