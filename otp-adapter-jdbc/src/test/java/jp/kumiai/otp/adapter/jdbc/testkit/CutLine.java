package jp.kumiai.otp.adapter.jdbc.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * One connection through a {@link CuttingProxy}: questions one way, answers the other, in the framing of PostgreSQL's
 * protocol 3, unencrypted. It asks for the fate of each question as soon as all of it has come.
 */
final class CutLine implements AutoCloseable {

    /** The first message of a client, which has no type. */
    private static final int STARTUP = 0;

    private static final int END = -1;

    /**
     * What becomes of an exchange.
     *
     * @param asked whether the server hears the question
     * @param answered whether the client hears the answer
     * @param closed whether both see the end of the connection where something is lost
     */
    record Fate(boolean asked, boolean answered, boolean closed) {

        static final Fate PASSED_ON = new Fate(true, true, false);
    }

    private final Socket client;
    private final Socket server;
    private final Supplier<Fate> fates;
    private final Queue<Fate> unanswered = new ConcurrentLinkedQueue<>();

    CutLine(Socket client, Socket server, Supplier<Fate> fates) {
        this.client = client;
        this.server = server;
        this.fates = fates;
    }

    /** Until the client says no more. */
    void carryQuestions() {
        ByteArrayOutputStream question = new ByteArrayOutputStream();
        try (this) {
            DataInputStream from = new DataInputStream(client.getInputStream());
            for (int type = STARTUP; type != END; type = from.read()) {
                keep(type, from, question);
                if (type == STARTUP || type == 'Q' || type == 'S') {
                    Fate fate = fates.get();
                    unanswered.add(fate);
                    passOn(question, server, fate.asked(), fate);
                } else if (type == 'X') {
                    passOn(question, server, true, Fate.PASSED_ON);
                }
            }
        } catch (IOException e) {
            // the connection is at its end, whichever side ended it
        }
    }

    /** Until the server says no more; its last words need not be a whole answer. */
    void carryAnswers() {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (this) {
            DataInputStream from = new DataInputStream(server.getInputStream());
            for (int type = from.read(); type != END; type = from.read()) {
                keep(type, from, answer);
                if (type == 'Z') {
                    Fate fate = unanswered.remove();
                    passOn(answer, client, fate.answered(), fate);
                }
            }
            answer.writeTo(client.getOutputStream());
        } catch (IOException e) {
            // the connection is at its end, whichever side ended it
        }
    }

    private static void keep(int type, DataInputStream from, ByteArrayOutputStream words) throws IOException {
        DataOutputStream kept = new DataOutputStream(words);
        int length = from.readInt();
        if (type != STARTUP) {
            kept.write(type);
        }
        kept.writeInt(length);
        kept.write(from.readNBytes(length - Integer.BYTES));
    }

    private void passOn(ByteArrayOutputStream words, Socket to, boolean heard, Fate fate) throws IOException {
        if (heard) {
            words.writeTo(to.getOutputStream());
        } else if (fate.closed()) {
            close();
        }
        words.reset();
    }

    @Override
    public void close() {
        try {
            client.close();
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
