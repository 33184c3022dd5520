package jp.kumiai.otp.domain.fee;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.account.RepresentativeAccount;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.directdebit.NewCode;
import jp.kumiai.otp.domain.version.Version;

/**
 * What a run makes of the next contracts: its own next state, their debits, and the earlier debits these take over.
 *
 * <p>Source: rules F9, F11, F12. Immutable.
 */
public record BookedPage(FeeRun run, List<Debit> debits, List<Debit> carriedOver) {

    /**
     * The page of these contracts.
     *
     * @param files in the order of the contract numbers, at least one, all after the position of the run
     */
    public static BookedPage of(FeeRun run, List<BillingFile> files, DueFees due) {
        BookedPage page = files.foldLeft(
                new BookedPage(run, List.empty(), List.empty()),
                (done, file) -> done.with(file, due.lines(file, run.month(), run.since(), run.openedAt())));
        Yen amount = page.debits.map(Debit::total).fold(Yen.ZERO, Yen::plus);
        ContractId last = files.last().contract().id();
        return new BookedPage(
                run.past(last, files.size(), page.debits.size(), amount), page.debits.reverse(), page.carriedOver);
    }

    /** Debits are put in front, since a list is long at its end; {@link #of} turns them round. */
    private BookedPage with(BillingFile file, List<DebitLine> lines) {
        if (lines.isEmpty()) {
            return this;
        }
        Option<RepresentativeAccount> account = file.contract().account();
        Debit debit = new Debit(
                file.contract().id(),
                run.month(),
                run.debits() + debits.size() + 1,
                run.day(),
                account,
                newCode(file),
                lines,
                account.isDefined()
                        ? new DebitState.Booked()
                        : new DebitState.Unpaid(run.openedAt(), UnpaidReason.NO_ACCOUNT),
                Version.NEW);
        List<Debit> taken =
                DueFees.toCarryOver(file, run.month(), run.openedAt()).map(this::takenOver);
        return new BookedPage(run, debits.prepend(debit), carriedOver.prependAll(taken));
    }

    private static NewCode newCode(BillingFile file) {
        if (file.lastAccount().isEmpty()) {
            return NewCode.FIRST;
        }
        boolean same = file.contract().account().exists(file.lastAccount().get()::isSameAs);
        return same ? NewCode.OTHER : NewCode.CHANGED;
    }

    private Debit takenOver(Debit unpaid) {
        UnpaidReason reason = unpaid.state() instanceof DebitState.Unpaid state ? state.reason() : UnpaidReason.OTHER;
        return unpaid.with(new DebitState.CarriedOver(reason, run.month()));
    }
}
