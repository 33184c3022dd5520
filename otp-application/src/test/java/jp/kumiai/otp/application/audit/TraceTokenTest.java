package jp.kumiai.otp.application.audit;

import static jp.kumiai.otp.application.testkit.DataShoji.HANAKO;
import static jp.kumiai.otp.application.testkit.DataShoji.JIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.NOW;
import static jp.kumiai.otp.application.testkit.DataShoji.SHARED;
import static jp.kumiai.otp.application.testkit.DataShoji.SHIRO;
import static jp.kumiai.otp.application.testkit.DataShoji.SPARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.util.Comparator;
import jp.kumiai.otp.application.session.Company;
import jp.kumiai.otp.domain.audit.AuditEvent;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.session.SessionId;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.totp.OneTimePassword;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An operator who is asked 「なぜ入れないのか」, and what the trace of the token answers. */
class TraceTokenTest {

    private static final long STEP = NOW.getEpochSecond() / 60;

    private final Company company = new Company();
    private final SessionId jiro = company.atTheDoor(JIRO);

    @Nested
    class TheTrace {

        @Test
        @Tag("R4")
        void tellsWhoseCodeWasAcceptedAndItsStep() {
            company.enter(company.atTheDoor(HANAKO), company.fob(SHARED).code(1))
                    .get();

            AuditEvent event = latest(Kind.CODE_ACCEPTED);
            assertThat(event.actor().name()).isEqualTo("hanskirodt");
            assertThat(event.facts().mkString(" "))
                    .isEqualTo("(drift, 0) (failures, 0) (lifetimeFailures, 0) (offset, 1) (purpose, LOGIN) (rule, R4)"
                            + " (step, " + (STEP + 1) + ")");
        }

        @Test
        @Tag("R5")
        void tellsOfAUsedCodeTheWatermarkThatStoppedIt() {
            company.enter(company.atTheDoor(HANAKO), company.fob(SHARED).code()).get();
            company.enter(jiro, company.fob(SHARED).code());

            AuditEvent event = latest(Kind.CODE_REFUSED);
            assertThat(event.actor().name()).isEqualTo("jirodt");
            assertThat(event.facts().mkString(" "))
                    .isEqualTo("(drift, 0) (failures, 0) (lifetimeFailures, 0) (offset, 0) (purpose, LOGIN)"
                            + " (reason, ALREADY_USED) (rule, R5) (watermark, " + STEP + ")");
        }

        @Test
        @Tag("R17")
        void tellsOfAWrongCodeTheCounts() {
            company.enter(jiro, company.wrong(SHARED));
            company.enter(jiro, company.wrong(SHARED));

            assertThat(latest(Kind.CODE_REFUSED).facts().mkString(" "))
                    .isEqualTo("(drift, 0) (failures, 2) (lifetimeFailures, 2) (purpose, LOGIN) (reason, MISMATCH)"
                            + " (rule, R17)");
        }

        @Test
        @Tag("R3a")
        void tellsOfAClockThatIsOffByHowMuch() {
            company.enter(jiro, company.fob(SHARED).code(-8));
            assertThat(latest(Kind.CODE_REFUSED).facts().mkString(" "))
                    .contains("(offset, -8)", "(reason, NEXT_CODE_NEEDED)", "(rule, R3a)");
            company.aMinutePasses();

            company.enter(jiro, company.fob(SHARED).code(-8)).get();

            assertThat(latest(Kind.CODE_ACCEPTED).facts().mkString(" "))
                    .contains("(drift, 0)", "(offset, -8)", "(rule, R3a)");
        }

        @Test
        @Tag("R19")
        @Tag("R2a")
        void tellsWhatWasNotLookedAt() {
            company.enter(jiro, OneTimePassword.parse("1234567").get());
            assertThat(latest(Kind.CODE_REFUSED).facts().get("rule")).contains("R2a");
            company.suspendAt(jiro, SHARED);
            company.enter(jiro, company.fob(SHARED).code());

            assertThat(latest(Kind.CODE_REFUSED).facts().get("rule")).contains("R19");
            assertThat(latest(Kind.TOKEN_SUSPENDED).actor().name()).isEqualTo("jirodt");
        }

        @Test
        @Tag("R19a")
        void tellsOfEntriesOnBLG3020TheUsersCount() {
            company.register(company.atTheDoor(SHIRO), SHARED, company.wrong(SHARED));

            AuditEvent event = latest(Kind.REGISTRATION_REFUSED);
            assertThat(event.actor().name()).isEqualTo("shirodt");
            assertThat(event.facts().mkString(" ")).isEqualTo("(failures, 1) (reason, MISMATCH) (rule, R19a)");
        }

        @Test
        void hasTheTokenBesideItAsItIsNow() {
            company.enter(jiro, company.wrong(SHARED));

            assertThat(trace().token().codes().failures().consecutive()).isEqualTo(1);
        }
    }

    @Nested
    class ItsEvents {

        @Test
        void areTheLatestHundredNewestFirst() {
            for (int i = 0; i < 60; i++) {
                company.enter(company.atTheDoor(JIRO), company.wrong(SHARED));
                company.logIn(HANAKO);
                company.aMinutePasses();
            }
            company.register(company.atTheDoor(SHIRO), SPARE, company.wrong(SPARE));

            List<AuditEvent> events = trace().events();

            assertThat(events).hasSize(TraceToken.LIMIT);
            assertThat(events.map(AuditEvent::at).asJava()).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(events.flatMap(AuditEvent::serial).distinct()).containsExactly(SHARED);
        }

        @Test
        void haveNoCodeAmongTheirFacts() {
            List<OneTimePassword> codes = List.of(
                    company.fob(SHARED).code(-9),
                    company.fob(SHARED).code(0),
                    company.fob(SHARED).code(0),
                    company.wrong(SHARED),
                    OneTimePassword.parse("7654321").get());
            for (OneTimePassword code : codes) {
                company.enter(company.atTheDoor(HANAKO), code);
            }

            List<String> facts =
                    company.store.events().flatMap(event -> event.facts().values());

            assertThat(trace().events()).hasSizeGreaterThanOrEqualTo(codes.size());
            codes.map(OneTimePassword::reveal)
                    .forEach(digits -> assertThat(facts).noneMatch(fact -> fact.contains(digits)));
        }

        @Test
        void areNoneOfATokenThatIsNotThere() {
            assertThat(company.here.trace.trace(new SerialNumber("00000000"))).isEmpty();
            assertThat(company.here.trace.trace(SPARE).get().events()).isEmpty();
        }
    }

    private AuditEvent latest(Kind kind) {
        return trace().events().find(event -> event.kind() == kind).get();
    }

    private TraceToken.Trace trace() {
        return company.elsewhere.trace.trace(SHARED).get();
    }
}
