package jp.kumiai.otp.bootstrap.cells;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.kumiai.otp.adapter.jdbc.testkit.Eventually;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;
import jp.kumiai.otp.bootstrap.endtoend.RequiredProgram;
import jp.kumiai.otp.bootstrap.nodes.Nodes;

/** Debian's HAProxy with the file that docs/edge gives, which is all there is between clients and cells. */
final class Edge implements Nodes, AutoCloseable {

    private static final RequiredProgram PROGRAM = new RequiredProgram("haproxy", "-v");
    private static final Path CONFIGURATION = Path.of("..", "docs", "edge", "haproxy.cfg");

    private final Path folder;
    private final Process process;
    private final int port;
    private final ApiClient client;

    private Edge(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.client = new ApiClient(port);
    }

    /** Skips the test where HAProxy is not installed, and fails it in CI. */
    static void require() {
        PROGRAM.require();
    }

    /**
     * Starts it; it serves when this returns.
     *
     * @param folder for its maps, its socket and its log
     * @param contracts the lines of the map from contracts to cells
     * @param logins the lines of the map from login IDs to contracts
     */
    static Edge start(Path folder, List<Cell> cells, List<String> contracts, List<String> logins) {
        try {
            Files.write(folder.resolve("contracts.map"), contracts);
            Files.write(folder.resolve("logins.map"), logins);
            int port = freePort();
            ProcessBuilder haproxy = new ProcessBuilder(PROGRAM.name(), "-f", CONFIGURATION.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("edge.log").toFile());
            Map<String, String> settings = haproxy.environment();
            settings.put("EDGE", "127.0.0.1:" + port);
            settings.put("EDGE_SOCKET", folder.resolve("edge.socket").toString());
            settings.put("EDGE_MAPS", folder.toString());
            settings.putAll(cells.stream()
                    .collect(Collectors.toMap(
                            cell -> cell.name().toUpperCase(Locale.ROOT), cell -> "127.0.0.1:" + cell.port())));
            Edge edge = new Edge(folder, haproxy.start(), port);
            Eventually.isTrue("the edge serves", edge::serves);
            return edge;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean serves() {
        if (!process.isAlive()) {
            throw new AssertionError(log());
        }
        try {
            return client.get("/health/live").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("edge.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    ApiClient client() {
        return client;
    }

    /** Sends this contract to that cell from now on; {@code moving} holds it back. */
    void send(String contract, String cell) {
        tell("set map " + folder.resolve("contracts.map") + " " + contract + " " + cell);
    }

    private void tell(String command) {
        try (SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.connect(UnixDomainSocketAddress.of(folder.resolve("edge.socket")));
            socket.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.US_ASCII)));
            ByteBuffer answer = ByteBuffer.allocate(1_000);
            socket.read(answer);
            String said = new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII).strip();
            if (!said.isEmpty()) {
                throw new AssertionError(command + ": " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public ApiClient node(int number) {
        return client;
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
