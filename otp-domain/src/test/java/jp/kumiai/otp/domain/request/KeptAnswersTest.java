package jp.kumiai.otp.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Arrays;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.lifting.LiftAnswers;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.lifting.Lifted;
import jp.kumiai.otp.domain.operation.Authorisation;
import jp.kumiai.otp.domain.operation.AuthorisationAnswers;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.operation.Operation;
import jp.kumiai.otp.domain.operation.OperationReference;
import jp.kumiai.otp.domain.revocation.Revocation;
import jp.kumiai.otp.domain.revocation.RevocationAnswers;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.token.SerialNumber;
import jp.kumiai.otp.domain.user.LoginId;
import jp.kumiai.otp.domain.user.UserClass;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every answer that can be kept is given back as it was, to the last field. */
@Tag("R37a")
class KeptAnswersTest {

    private static final Instant AT = Instant.parse("2021-04-01T01:00:00.123Z");
    private static final LoginId HANAKO = new LoginId("hanako");
    private static final Option<SerialNumber> SERIAL = Option.some(new SerialNumber("00123456"));
    private static final List<LoginId> TWELVE = List.range(0, 12).map(n -> new LoginId("user" + n));

    private static final List<VerificationFailure> VERIFICATION_FAILURES = List.of(
            new VerificationFailure.SessionOver(),
            new VerificationFailure.NotExpected(),
            new VerificationFailure.TokenExpired(AT),
            new VerificationFailure.TokenWithdrawn(),
            new VerificationFailure.CodeRefused(new CodeRefusal.Suspended()),
            new VerificationFailure.CodeRefused(new CodeRefusal.WrongLength(8)),
            new VerificationFailure.CodeRefused(new CodeRefusal.Mismatch(true)),
            new VerificationFailure.CodeRefused(new CodeRefusal.Mismatch(false)),
            new VerificationFailure.CodeRefused(new CodeRefusal.NextCodeNeeded(59)),
            new VerificationFailure.CodeRefused(new CodeRefusal.AlreadyUsed(17)));

    @Test
    void coverEveryRefusalOfACode() {
        assertThat(VERIFICATION_FAILURES.map(VerificationFailure::code).toJavaSet())
                .containsExactlyInAnyOrder(VerificationFailure.Code.values());
        assertThat(VERIFICATION_FAILURES
                        .filter(VerificationFailure.CodeRefused.class::isInstance)
                        .map(failure -> ((VerificationFailure.CodeRefused) failure)
                                .refusal()
                                .code())
                        .toJavaSet())
                .containsExactlyInAnyOrder(CodeRefusal.Code.values());
    }

    @Nested
    class OfLifting {

        private final AnswerForm<LiftFailure, Lifted> form = new LiftAnswers();

        @Test
        void areGivenBack() {
            List<LiftFailure> failures = every(AccessDenial.class)
                    .<LiftFailure>map(LiftFailure.Denied::new)
                    .appendAll(every(ConfirmationFailure.class).map(LiftFailure.NotConfirmed::new))
                    .append(new LiftFailure.RequestReused())
                    .append(new LiftFailure.ListChanged(TWELVE));

            assertThat(failures.map(LiftFailure::code).toJavaSet())
                    .containsExactlyInAnyOrder(LiftFailure.Code.values());
            assertRefusalsComeBack(form, failures);
            assertComesBack(
                    form,
                    Either.right(new Lifted(List.of(
                            new Lifted.Row(HANAKO, "データ花子", UserClass.GENERAL, SERIAL, true),
                            new Lifted.Row(new LoginId("mina"), "", UserClass.ADMINISTRATOR, Option.none(), false)))));
        }

        @Test
        void areNoneOfOthers() {
            assertThat(form.read(new RevocationAnswers().write(Either.left(new RevocationFailure.RequestReused()))))
                    .isEmpty();
            assertThat(form.read(HashMap.empty())).isEmpty();
        }
    }

    @Nested
    class OfRevocation {

        private final AnswerForm<RevocationFailure, Revocation> form = new RevocationAnswers();

        @Test
        void areGivenBack() {
            List<RevocationFailure> failures = every(AccessDenial.class)
                    .<RevocationFailure>map(RevocationFailure.Denied::new)
                    .appendAll(every(ConfirmationFailure.class).map(RevocationFailure.NotConfirmed::new))
                    .appendAll(VERIFICATION_FAILURES.map(RevocationFailure.CodeNotAccepted::new))
                    .append(new RevocationFailure.RequestReused())
                    .append(new RevocationFailure.ListChanged(TWELVE));

            assertThat(failures.map(RevocationFailure::code).toJavaSet())
                    .containsExactlyInAnyOrder(RevocationFailure.Code.values());
            assertRefusalsComeBack(form, failures);
            assertComesBack(form, Either.right(revocation(true)));
            assertComesBack(form, Either.right(revocation(false)));
        }

        @Test
        void areNoneOfOthers() {
            assertThat(form.read(new LiftAnswers().write(Either.left(new LiftFailure.RequestReused()))))
                    .isEmpty();
        }

        private Revocation revocation(boolean ofTheActor) {
            return new Revocation(
                    List.of(
                            new Revocation.Row(HANAKO, "データ花子", UserClass.MASTER, SERIAL, Option.some(AT), true),
                            new Revocation.Row(
                                    new LoginId("mina"), "x", UserClass.GENERAL, Option.none(), Option.none(), false)),
                    AT,
                    AT.plusSeconds(1800),
                    ofTheActor);
        }
    }

    @Nested
    class OfOperations {

        private final AnswerForm<AuthorisationFailure, Authorisation> form = new AuthorisationAnswers();

        @Test
        void areGivenBack() {
            List<AuthorisationFailure> failures = every(AccessDenial.class)
                    .<AuthorisationFailure>map(AuthorisationFailure.Denied::new)
                    .appendAll(VERIFICATION_FAILURES.map(AuthorisationFailure.CodeNotAccepted::new))
                    .append(new AuthorisationFailure.RequestReused())
                    .append(new AuthorisationFailure.NoToken());

            assertThat(failures.map(AuthorisationFailure::code).toJavaSet())
                    .containsExactlyInAnyOrder(AuthorisationFailure.Code.values());
            assertRefusalsComeBack(form, failures);
            every(Operation.class)
                    .map(operation -> new Authorisation(HANAKO, operation, new OperationReference("a=b.c"), AT))
                    .forEach(granted -> assertComesBack(form, Either.right(granted)));
        }

        @Test
        void areNoneOfOthers() {
            assertThat(form.read(new LiftAnswers().write(Either.left(new LiftFailure.RequestReused()))))
                    .isEmpty();
        }
    }

    private static <F, A> void assertRefusalsComeBack(AnswerForm<F, A> form, List<F> failures) {
        failures.forEach(failure -> assertComesBack(form, Either.left(failure)));
    }

    private static <F, A> void assertComesBack(AnswerForm<F, A> form, Either<F, A> answer) {
        Map<String, String> kept = form.write(answer);

        assertThat(form.read(kept)).isEqualTo(Option.some(answer));
    }

    private static <E extends Enum<E>> List<E> every(Class<E> constants) {
        return List.ofAll(Arrays.asList(constants.getEnumConstants()));
    }
}
