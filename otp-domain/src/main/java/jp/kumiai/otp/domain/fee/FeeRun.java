package jp.kumiai.otp.domain.fee;

import io.vavr.control.Option;
import java.time.Instant;
import java.time.LocalDate;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.version.Version;

/**
 * The run that books a month's debits (手数料引落処理), contract after contract in the order of their numbers. How far it has
 * come is part of it, so that whoever goes on, after a crash or on another node, goes on from there and books nothing
 * twice.
 *
 * <p>Source: rules F9–F12. Immutable.
 *
 * @param since reissue fees booked from this instant on, inclusive, and before {@link FeeMonth#countedAt} are its own
 * @param openedAt what is unpaid since before this instant is carried over
 * @param day 引落日
 * @param position the last contract that is done; none at the beginning
 * @param contracts how many are done
 * @param debits how many were booked
 * @param total of these
 * @param closedAt when all contracts were done; none before
 * @param version of the stored state
 */
public record FeeRun(
        FeeMonth month,
        Instant since,
        Instant openedAt,
        LocalDate day,
        Option<ContractId> position,
        long contracts,
        long debits,
        Yen total,
        Option<Instant> closedAt,
        Version version) {

    public static FeeRun opened(FeeMonth month, Instant since, LocalDate day, Instant now) {
        return new FeeRun(month, since, now, day, Option.none(), 0, 0, Yen.ZERO, Option.none(), Version.NEW);
    }

    public boolean isClosed() {
        return closedAt.isDefined();
    }

    /** The same run after some more contracts. */
    FeeRun past(ContractId last, int done, long booked, Yen amount) {
        return new FeeRun(
                month,
                since,
                openedAt,
                day,
                Option.some(last),
                contracts + done,
                debits + booked,
                total.plus(amount),
                closedAt,
                version);
    }

    public FeeRun closed(Instant now) {
        return new FeeRun(month, since, openedAt, day, position, contracts, debits, total, Option.some(now), version);
    }

    /** The same run, as a store has it once it has written this one: with the next version. */
    public FeeRun stored() {
        return new FeeRun(month, since, openedAt, day, position, contracts, debits, total, closedAt, version.next());
    }
}
