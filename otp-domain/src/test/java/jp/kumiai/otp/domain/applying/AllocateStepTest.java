package jp.kumiai.otp.domain.applying;

import static jp.kumiai.otp.domain.applying.Desk.NOW;
import static jp.kumiai.otp.domain.applying.Desk.TELLER;
import static jp.kumiai.otp.domain.applying.Desk.stocked;
import static jp.kumiai.otp.domain.applying.Desk.told;
import static jp.kumiai.otp.domain.testkit.ApplicationBuilder.anApplication;
import static jp.kumiai.otp.domain.testkit.ContractFileBuilder.aFile;
import static jp.kumiai.otp.domain.testkit.FormBuilder.aReturn;
import static jp.kumiai.otp.domain.testkit.FormBuilder.anAdditionalOne;
import static jp.kumiai.otp.domain.testkit.FormBuilder.serials;
import static jp.kumiai.otp.domain.testkit.TokyoTime.day;
import static jp.kumiai.otp.domain.testkit.TokyoTime.tokyo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import io.vavr.control.Option;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.applying.ApplicationFailure.TokensNotInStock;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongKind;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongNumberOfTokens;
import jp.kumiai.otp.domain.applying.ApplicationFailure.WrongState;
import jp.kumiai.otp.domain.audit.AuditEvent.Kind;
import jp.kumiai.otp.domain.decision.Changes;
import jp.kumiai.otp.domain.decision.Decision;
import jp.kumiai.otp.domain.testkit.ApplicationBuilder;
import jp.kumiai.otp.domain.testkit.ContractBuilder;
import jp.kumiai.otp.domain.testkit.TokenBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.TokenKind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R8")
@Tag("R16a")
class AllocateStepTest {

    private static final String A = "10000001";
    private static final String B = "10000002";

    @Test
    void setsTheChosenTokensAsideForTheCompany() {
        Decision<ApplicationFailure, Application> decision =
                allocate(forTwo(), new String[] {B, A}, stocked(B), stocked(A));

        Application allocated = forTwo().allocated(A, B).build();
        assertThat(decision)
                .isEqualTo(Decision.accept(
                        Changes.NONE
                                .contract(aFile().build().contract())
                                .application(allocated)
                                .event(told(
                                                Kind.TOKENS_ALLOCATED,
                                                allocated,
                                                "ACCEPTED",
                                                ApplicationState.TOKEN_ALLOCATED)
                                        .with("tokens", A + " " + B))
                                .token(stocked(B).build().allocatedTo(ContractBuilder.NUMBER))
                                .token(stocked(A).build().allocatedTo(ContractBuilder.NUMBER)),
                        allocated));
        assertThat(decision.changes().tokens())
                .allMatch(token -> token.device() == DeviceState.ALLOCATED
                        && token.contract().contains(ContractBuilder.NUMBER));
    }

    @ParameterizedTest
    @EnumSource(value = ApplicationState.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void followsOnAcceptanceOnly(ApplicationState state) {
        ApplicationBuilder application = anApplication(anAdditionalOne(1), state);

        assertThat(allocate(application, A, stocked(A))).isEqualTo(Decision.refuse(new WrongState(state)));
        assertThat(allocateFromStock(application, stocked(A))).isEqualTo(Decision.refuse(new WrongState(state)));
        assertThat(allocateFromStock(application)).isEqualTo(Decision.refuse(new WrongState(state)));
    }

    @Test
    void isNoStepOfAReturn() {
        ApplicationBuilder application = anApplication(aReturn(A), ApplicationState.ACCEPTED);

        assertThat(allocate(application, A, stocked(A))).isEqualTo(Decision.refuse(new WrongKind()));
        assertThat(allocateFromStock(application, stocked(A))).isEqualTo(Decision.refuse(new WrongKind()));
    }

    @Nested
    class TheChosenTokens {

        @Test
        void areAsManyAsWereAppliedForEachOnce() {
            Decision<ApplicationFailure, Application> wrong = Decision.refuse(new WrongNumberOfTokens(2));
            TokenBuilder[] stock = {stocked(A), stocked(B), stocked("10000003")};

            assertThat(allocate(forTwo(), new String[] {A}, stock)).isEqualTo(wrong);
            assertThat(allocate(forTwo(), new String[] {A, B, "10000003"}, stock))
                    .isEqualTo(wrong);
            assertThat(allocate(forTwo(), new String[] {A, A}, stock)).isEqualTo(wrong);
        }

        @ParameterizedTest
        @EnumSource(value = DeviceState.class, mode = EnumSource.Mode.EXCLUDE, names = "IN_STOCK")
        void areInStock(DeviceState state) {
            assertThat(allocate(
                            forTwo(),
                            new String[] {A, B},
                            stocked(A),
                            stocked(B).in(state)))
                    .isEqualTo(Decision.refuse(new TokensNotInStock(serials(B))));
        }

        @Test
        void exist() {
            assertThat(allocate(forTwo(), new String[] {A, B}, stocked(A)))
                    .isEqualTo(Decision.refuse(new TokensNotInStock(serials(B))));
        }

        @Test
        void areDevices() {
            assertThat(allocate(forTwo(), new String[] {A, B}, stocked(A).being(TokenKind.SOFTWARE), stocked(B)))
                    .isEqualTo(Decision.refuse(new TokensNotInStock(serials(A))));
        }

        @ParameterizedTest
        @Tag("R35")
        @CsvSource({
            "2026-08-17T23:59:59.999, false",
            "2026-08-18T00:00:00.000, false",
            "2026-08-18T00:00:00.001, true",
        })
        void workForMoreThanNinetyDaysAfterTheStart(String expiry, boolean good) {
            assertThat(allocate(
                                    anApplication(anAdditionalOne(1), ApplicationState.ACCEPTED),
                                    A,
                                    stocked(A).expiringAt(tokyo(expiry)))
                            .isRefusal())
                    .isNotEqualTo(good);
            assertThat(AllocateStep.neededUntil(day("2026-05-20"))).isEqualTo(tokyo("2026-08-18T00:00"));
        }
    }

    @Nested
    class FromStock {

        @Test
        void takesTheFirstOfTheStock() {
            assertThat(allocateFromStock(forTwo(), stocked(B), stocked("10000003"), stocked(A))
                            .answer())
                    .containsExactly(forTwo().allocated(B, "10000003").build());
        }

        @ParameterizedTest
        @CsvSource({"0, false", "1, false", "2, true", "3, true"})
        void needsAsManyAsWereAppliedFor(int inStock, boolean enough) {
            TokenBuilder[] stock = List.of(stocked(A), stocked(B), stocked("10000003"))
                    .take(inStock)
                    .toJavaArray(TokenBuilder[]::new);

            Decision<ApplicationFailure, Application> decision = allocateFromStock(forTwo(), stock);

            assertThat(decision.isRefusal()).isNotEqualTo(enough);
            assertThat(decision.answer().swap().toOption())
                    .isEqualTo(Option.when(!enough, new TokensNotInStock(List.empty())));
        }
    }

    private static ApplicationBuilder forTwo() {
        return anApplication(anAdditionalOne(2)).accepted("2026-05-20");
    }

    private static Decision<ApplicationFailure, Application> allocate(
            ApplicationBuilder application, String chosen, TokenBuilder... tokens) {
        return allocate(application, new String[] {chosen}, tokens);
    }

    private static Decision<ApplicationFailure, Application> allocate(
            ApplicationBuilder application, String[] chosen, TokenBuilder... tokens) {
        return AllocateStep.decide(
                aFile().with(application).build(),
                application.build(),
                serials(chosen),
                List.of(tokens).map(TokenBuilder::build),
                TELLER,
                NOW);
    }

    private static Decision<ApplicationFailure, Application> allocateFromStock(
            ApplicationBuilder application, TokenBuilder... stock) {
        return AllocateStep.decideFromStock(
                aFile().with(application).build(),
                application.build(),
                List.of(stock).map(TokenBuilder::build),
                TELLER,
                NOW);
    }
}
