package jp.kumiai.otp.adapter.jdbc;

/** There is no database at an address and none can be made, or what is there cannot be trusted. */
public final class DatabaseUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param where its path or its address, which must print no secret */
    public DatabaseUnusable(Object where, String why, Throwable cause) {
        super(text(where, why), cause);
    }

    public DatabaseUnusable(Object where, String why) {
        super(text(where, why));
    }

    private static String text(Object where, String why) {
        return "The database " + where + " cannot be used: " + why + ".";
    }
}
