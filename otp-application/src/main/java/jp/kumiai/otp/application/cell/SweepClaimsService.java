package jp.kumiai.otp.application.cell;

import io.vavr.collection.List;
import io.vavr.collection.Set;
import io.vavr.control.Option;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kumiai.otp.application.port.SerialRegistry;
import jp.kumiai.otp.application.port.TokenStock;
import jp.kumiai.otp.domain.cell.CellId;
import jp.kumiai.otp.domain.token.SerialNumber;

/** Sweeps claims page by page. */
public final class SweepClaimsService implements SweepClaims {

    private static final int PAGE = 1_000;

    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Clock clock;
    private final TokenStock stock;
    private final SerialRegistry registry;
    private final CellId cell;

    public SweepClaimsService(Clock clock, TokenStock stock, SerialRegistry registry, CellId cell) {
        this.clock = clock;
        this.stock = stock;
        this.registry = registry;
        this.cell = cell;
    }

    @Override
    public List<SerialNumber> sweep(Mode mode) {
        Instant before = clock.instant().truncatedTo(ChronoUnit.MILLIS).minus(PATIENCE);
        List<SerialNumber> orphans = List.empty();
        List<SerialNumber> page = registry.claims(cell, before, Option.none(), PAGE);
        while (page.nonEmpty()) {
            Set<SerialNumber> known = stock.known(page.toSet());
            orphans = orphans.prependAll(page.reject(known::contains));
            page = registry.claims(cell, before, Option.some(page.last()), PAGE);
        }
        if (mode == Mode.RELEASE) {
            registry.release(orphans.toSet(), cell, before);
        }
        return orphans.sorted();
    }
}
