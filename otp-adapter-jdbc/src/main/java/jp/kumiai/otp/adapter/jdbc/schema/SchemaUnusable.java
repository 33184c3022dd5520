package jp.kumiai.otp.adapter.jdbc.schema;

/** The tables of a database are not, and cannot be made, the ones this version needs. Nothing should start on it. */
public final class SchemaUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaUnusable(Throwable cause) {
        super("the tables of the database cannot be brought to this version", cause);
    }
}
