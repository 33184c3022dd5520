package jp.kumiai.otp.adapter.jdbc.postgres;

import io.vavr.control.Option;
import java.util.Locale;

/**
 * Where a PostgreSQL database is and who asks it. Several hosts may be named, {@code jdbc:postgresql://a,b,c/otp}: the
 * one that is the primary is used. It does not print the password. Immutable.
 */
public final class PostgresAddress {

    private static final String SCHEME = "jdbc:postgresql:";

    private final String url;
    private final String user;
    private final Option<String> password;

    private PostgresAddress(String url, String user, Option<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /**
     * The address in this URL.
     *
     * @param password none when the server asks for none, or finds out otherwise who it is
     * @throws IllegalArgumentException when it is no URL of PostgreSQL's driver, or has a password in it
     */
    public static PostgresAddress of(String url, String user, Option<String> password) {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalArgumentException("a database's address begins with " + SCHEME);
        }
        if (url.toLowerCase(Locale.ROOT).contains("password=")) {
            throw new IllegalArgumentException("a password does not belong into a database's address");
        }
        return new PostgresAddress(url, user, password);
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    Option<String> password() {
        return password;
    }

    /** Without what follows the name of the database. */
    @Override
    public String toString() {
        return url.replaceAll("\\?.*", "");
    }
}
