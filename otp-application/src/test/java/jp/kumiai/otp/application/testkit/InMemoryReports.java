package jp.kumiai.otp.application.testkit;

import io.vavr.Tuple;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.collection.Seq;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.kumiai.otp.application.port.Reports;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.calendar.BankTime;
import jp.kumiai.otp.domain.fee.Debit;
import jp.kumiai.otp.domain.fee.DebitLine;
import jp.kumiai.otp.domain.fee.Yen;
import jp.kumiai.otp.domain.report.Contention;
import jp.kumiai.otp.domain.report.DebitSum;
import jp.kumiai.otp.domain.report.DriftDistribution;
import jp.kumiai.otp.domain.report.ExpiryCut;
import jp.kumiai.otp.domain.report.FeesByMonth;
import jp.kumiai.otp.domain.report.LentTokens;
import jp.kumiai.otp.domain.report.MonthlyFees;
import jp.kumiai.otp.domain.report.ReportPeriod;
import jp.kumiai.otp.domain.report.SharedToken;
import jp.kumiai.otp.domain.report.TokensByState;
import jp.kumiai.otp.domain.report.Trouble;
import jp.kumiai.otp.domain.report.TroublesByDay;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.token.Token;
import jp.kumiai.otp.domain.user.BankingUser;

/** Counts in memory. */
record InMemoryReports(Supplier<InMemoryStates> states) implements Reports {

    @Override
    public TokensByState tokensByState() {
        List<Token> all = tokens();
        return new TokensByState(
                count(all.reject(Token::isSoftware), Token::device),
                count(all.filter(Token::isSoftware), Token::device));
    }

    @Override
    public LentTokens lentTokens(List<ExpiryCut> cuts) {
        List<Token> lent = tokens().filter(token -> token.device() == DeviceState.ON_LOAN);
        return new LentTokens(lent.size(), cuts.map(cut -> (long) lent.count(token -> cut.takes(token.expiresAt()))));
    }

    @Override
    public TroublesByDay troubles(ReportPeriod period) {
        return new TroublesByDay(
                period,
                count(
                        eventsIn(period)
                                .flatMap(event -> List.of(Trouble.values())
                                        .filter(trouble -> trouble.isToldBy(event))
                                        .map(trouble -> Tuple.of(
                                                BankTime.wallClock(event.at()).toLocalDate(), trouble))),
                        Function.identity()));
    }

    @Override
    public DriftDistribution drift() {
        return new DriftDistribution(count(
                tokens().filter(token -> token.codes().watermark().isDefined()),
                token -> token.codes().drift()));
    }

    @Override
    public Contention contention(ReportPeriod period, int limit) {
        List<AuditEvent> events = eventsIn(period);
        List<SharedToken> shared = states.get()
                .users()
                .values()
                .filter(user -> user.status().token().isDefined())
                .groupBy(user -> user.status().token().get())
                .filterValues(users -> users.size() > 1)
                .map(sharing -> shared(
                        sharing._1(),
                        sharing._2(),
                        events.filter(each -> each.serial().contains(sharing._1()))))
                .toList();
        return new Contention(
                period,
                shared.sorted(Comparator.comparing(SharedToken::alreadyUsed, Comparator.reverseOrder())
                                .thenComparing(SharedToken::accepted, Comparator.reverseOrder())
                                .thenComparing(SharedToken::serial))
                        .take(limit));
    }

    private static SharedToken shared(SerialNumber serial, Seq<BankingUser> users, List<AuditEvent> events) {
        return new SharedToken(
                serial,
                users.head().contract(),
                users.size(),
                events.count(SharedToken::isAccepted),
                events.count(SharedToken::isAlreadyUsed));
    }

    @Override
    public FeesByMonth fees(ReportPeriod period) {
        List<Debit> debits = states.get()
                .desk()
                .debits()
                .values()
                .filter(debit -> period.months().contains(debit.month().value()))
                .toList();
        return new FeesByMonth(
                period,
                debits.groupBy(Debit::month)
                        .map((month, ofMonth) -> Tuple.of(
                                month,
                                new MonthlyFees(
                                        month,
                                        ofMonth.groupBy(debit -> debit.state().code())
                                                .mapValues(InMemoryReports::sum)))));
    }

    private static DebitSum sum(List<Debit> debits) {
        List<DebitLine> lines = debits.flatMap(Debit::lines);
        return new DebitSum(
                debits.size(),
                sum(lines, DebitLine.Code.MONTHLY_FEE),
                sum(lines, DebitLine.Code.REISSUE_FEE),
                sum(lines, DebitLine.Code.CARRIED_OVER));
    }

    private static Yen sum(List<DebitLine> lines, DebitLine.Code code) {
        return lines.filter(line -> line.code() == code).map(DebitLine::amount).fold(Yen.ZERO, Yen::plus);
    }

    private List<AuditEvent> eventsIn(ReportPeriod period) {
        return states.get()
                .events()
                .filter(event ->
                        !event.at().isBefore(period.begin()) && event.at().isBefore(period.end()));
    }

    private List<Token> tokens() {
        return states.get().tokens().values().toList();
    }

    private static <T, K> Map<K, Long> count(List<T> all, Function<T, K> by) {
        return all.groupBy(by).mapValues(group -> (long) group.size());
    }
}
