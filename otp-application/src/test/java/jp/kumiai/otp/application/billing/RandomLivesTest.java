package jp.kumiai.otp.application.billing;

import static jp.kumiai.otp.domain.testkit.ContractBuilder.aContract;
import static jp.kumiai.otp.domain.testkit.TokenBuilder.aToken;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import jp.kumiai.otp.application.applying.BackOffice;
import jp.kumiai.otp.application.testkit.InMemoryStore;
import jp.kumiai.otp.application.testkit.SteppingClock;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.FeeMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Companies live for two years at random, through the use cases, while fees are run sooner or later each month and some
 * debits are not paid. What the ledger has in the end is what {@link DayByDay} finds.
 */
@Tag("F2")
@Tag("F3")
@Tag("F4")
@Tag("F5")
@Tag("F7")
@Tag("F9")
@Tag("F10")
@Tag("F11")
@Tag("F12")
class RandomLivesTest {

    private static final int COMPANIES = 15;
    private static final int MONTHS = 24;
    private static final LocalDateTime FIRST = LocalDateTime.parse("2026-03-10T09:00");
    private static final YearMonth FIRST_RUN = YearMonth.parse("2026-04");
    private static final LocalDateTime END = FIRST.plusMonths(MONTHS + 1);

    private final InMemoryStore store = new InMemoryStore();
    private final BackOffice bank = new BackOffice(SteppingClock.at(FIRST.toInstant(ZoneOffset.ofHours(9))), store);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void oweWhatAClerkFindsDayByDay(long seed) {
        Agenda agenda = new Agenda(seed, END);
        Function<String, LocalDateTime> expiryOf = stocked(agenda);
        List<CompanyLife> companies = List.range(0, COMPANIES)
                .map(ManyCompanies::number)
                .map(id -> new CompanyLife(id, bank, agenda, expiryOf));
        companies.forEach(company -> {
            store.given(Changes.NONE.contract(aContract()
                    .numbered(company.id().value())
                    .startingOn(day("2026-03-10"))
                    .build()));
            company.begin(FIRST);
        });
        planRuns(agenda, companies);

        agenda.pass();

        assertThat(store.ledger().runs(MONTHS + 1).size()).isGreaterThan(MONTHS - 3);
        companies.forEach(company -> assertThat(booked(company.id()))
                .as("%s, seed %d", company.id(), seed)
                .isEqualTo(company.clerk().debitsAfter(FIRST.toLocalDate(), END.toLocalDate())));
    }

    /** Five hundred tokens; each fifth expires within the two years. */
    private Function<String, LocalDateTime> stocked(Agenda agenda) {
        Map<String, LocalDateTime> expiries = new TreeMap<>();
        Changes all = Changes.NONE;
        for (int i = 0; i < 500; i++) {
            String serial = "1%07d".formatted(i);
            LocalDateTime expiry = i % 5 == 0
                    ? agenda.someTimeOn(FIRST.toLocalDate().plusDays(agenda.between(100, 700)))
                    : LocalDateTime.parse("2031-09-30T08:00");
            expiries.put(serial, expiry);
            all = all.token(aToken().numbered(serial)
                    .expiringAt(expiry.toInstant(ZoneOffset.ofHours(9)))
                    .build());
        }
        store.given(all);
        return serial -> Objects.requireNonNull(expiries.get(serial));
    }

    private void planRuns(Agenda agenda, List<CompanyLife> companies) {
        LocalDateTime last = FIRST;
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST_RUN.plusMonths(i);
            LocalDateTime due =
                    month.atDay(agenda.chance(10) ? 28 : agenda.between(1, 6)).atTime(8, 30);
            LocalDateTime at = due.plusDays(agenda.chance(10) ? 20 : 0);
            last = at.isAfter(last) ? at : last.plusMinutes(1);
            agenda.plan(last, now -> run(now, month, companies));
            agenda.plan(
                    last.plusDays(agenda.chance(15) ? 40 : 12).plusHours(12),
                    now -> settle(now, month, agenda, companies));
        }
    }

    private void run(LocalDateTime now, YearMonth month, List<CompanyLife> companies) {
        at(now).run(new FeeMonth(month)).get();
        companies.forEach(company -> company.clerk().run(now, month));
    }

    private void settle(LocalDateTime now, YearMonth month, Agenda agenda, List<CompanyLife> companies) {
        FeeMonth asked = new FeeMonth(month);
        Map<Long, Character> codes = new TreeMap<>();
        ResultFile file = ResultFile.of(
                at(now), asked, number -> codes.computeIfAbsent(number, any -> agenda.chance(30) ? '1' : '0'));
        file.readAt(bank, asked).get();
        assertThat(file.readAt(bank, asked).get().newlySettled()).isZero();
        store.ledger()
                .debits(asked, 0, COMPANIES)
                .filter(debit -> codes.getOrDefault(debit.number(), '0') == '1')
                .forEach(debit -> companies
                        .find(company -> company.id().equals(debit.contract()))
                        .get()
                        .clerk()
                        .notPaid(now, month));
    }

    private Map<YearMonth, Long> booked(ContractId company) {
        Map<YearMonth, Long> totals = new TreeMap<>();
        for (Debit debit : store.ledger().debitsOf(company)) {
            totals.put(debit.month().value(), debit.total().amount());
        }
        return totals;
    }

    private BackOffice at(LocalDateTime now) {
        bank.clock.set(now.toInstant(ZoneOffset.ofHours(9)));
        return bank;
    }
}
