package jp.kumiai.otp.bootstrap.command.company;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import jp.kumiai.otp.application.company.csv.Letters;
import jp.kumiai.otp.bootstrap.command.line.OwnerFile;
import jp.kumiai.otp.domain.user.Password;

/**
 * Letters to new users, in a new CSV file that only its owner can read: what the bank prints, seals and sends. Each is on
 * the disk before the next begins.
 */
final class LetterFile implements Letters, AutoCloseable {

    private static final String HEADING = "\uFEFFcontract,login_id,name,password,confirmation_password\r\n";

    private final FileChannel channel;

    private LetterFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Makes the file; never over one that is there. */
    static LetterFile create(Path path) throws IOException {
        LetterFile file = new LetterFile(FileChannel.open(OwnerFile.create(path), StandardOpenOption.WRITE));
        file.append(HEADING);
        return file;
    }

    @Override
    public void write(Letter letter) throws IOException {
        append(String.join(
                        ",",
                        letter.user().contract().value(),
                        letter.user().loginId().value(),
                        quoted(letter.user().name()),
                        revealed(letter.password()),
                        revealed(letter.confirmationPassword()))
                + "\r\n");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void append(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    private static String revealed(Password password) {
        return quoted(new String(password.reveal()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
