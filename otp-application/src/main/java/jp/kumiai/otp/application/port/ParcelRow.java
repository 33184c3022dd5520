package jp.kumiai.otp.application.port;

/**
 * One row of a contract on its way to another cell. It does not print what is in it: password hashes and sealed seeds
 * are.
 *
 * @param kind what the row is of, as {@code Inventory} counts it
 * @param content as the store wrote it, for another store of the same sort to read
 */
public record ParcelRow(String kind, String content) {

    @Override
    public String toString() {
        return "ParcelRow[" + kind + "]";
    }
}
