package jp.kumiai.otp.bootstrap.command.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The words of the command line in one language: its help, and why something was refused. Immutable. */
public final class Words {

    private static final String FAILURE = "failure.";

    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static Words in(Language language) {
        String name = "words_" + language.code() + ".properties";
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
            return new Words(new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the help wants them. */
    public ResourceBundle bundle() {
        return bundle;
    }

    public static Words of(ResourceBundle bundle) {
        return new Words(bundle);
    }

    /** A sentence on the code of a failure. */
    public String failure(String code) {
        return bundle.getString(FAILURE + code);
    }

    /** That nothing was stored since it was only a dry run. */
    public String dryRun() {
        return bundle.getString("note.DRY_RUN");
    }

    /** That nothing was removed since it was only a dry run. */
    public String nothingRemoved() {
        return bundle.getString("note.NOTHING_REMOVED");
    }

    /** That a trail cannot be proved since nothing of it is sealed. */
    public String nothingSealed() {
        return bundle.getString("note.NOTHING_SEALED");
    }
}
