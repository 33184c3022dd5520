package jp.kumiai.otp.domain.testkit.cases;

/** A case that cannot be read: the message says in which file, line and column, and what was expected there. */
final class MalformedCase extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String where;

    MalformedCase(String where, String what) {
        super(where + ": " + what);
        this.where = where;
    }

    String where() {
        return where;
    }
}
