package jp.kumiai.otp.application.history.model;

/**
 * What somebody is told, in a form in which model and product can be compared.
 *
 * @param code which answer it is, for the table of what was reached
 * @param facts everything else in it
 */
public record Answer(String code, String facts) {

    public static Answer of(String code) {
        return new Answer(code, "");
    }

    public static Answer of(String code, String fact, Object value) {
        return new Answer(code, fact + "=" + value);
    }

    /** The same answer as one of several kinds of refusal. */
    public Answer under(String kind) {
        return new Answer(kind + "/" + code, facts);
    }

    public Answer and(String fact, Object value) {
        return new Answer(code, facts + " " + fact + "=" + value);
    }

    public boolean is(String expected) {
        return code.equals(expected);
    }
}
