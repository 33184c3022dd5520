package jp.kumiai.otp.domain.cell;

import java.util.UUID;

/** What tells one cell from another, made together with its database. Immutable. */
public record CellId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
