package jp.kumiai.otp.domain.retention;

/**
 * How many records of each kind. Immutable.
 *
 * @param events audit events
 * @param requests answered requests
 */
public record RecordCount(long events, long requests) {

    public static final RecordCount NONE = new RecordCount(0, 0);

    public RecordCount plus(RecordCount more) {
        return new RecordCount(events + more.events, requests + more.requests);
    }

    public long total() {
        return events + requests;
    }
}
