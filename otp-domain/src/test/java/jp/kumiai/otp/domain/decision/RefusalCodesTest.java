package jp.kumiai.otp.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.HashMap;
import io.vavr.collection.List;
import io.vavr.collection.Map;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.application.ApplicationState;
import jp.kumiai.otp.domain.applying.ApplicationFailure;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.confirmation.ConfirmationFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal has a code of its own, by which a switch without a default knows it. */
class RefusalCodesTest {

    private static final Map<Class<?>, Object> ANYTHING = HashMap.<Class<?>, Object>of(
                    int.class, 1, boolean.class, true, Instant.class, Instant.EPOCH)
            .put(List.class, List.empty())
            .put(ApplicationState.class, ApplicationState.SHIPPED)
            .put(AccessDenial.class, AccessDenial.NOT_ENTITLED)
            .put(ConfirmationFailure.class, ConfirmationFailure.MISMATCH)
            .put(CodeRefusal.class, new CodeRefusal.Suspended())
            .put(VerificationFailure.class, new VerificationFailure.TokenWithdrawn());

    static Stream<Class<?>> refusals() {
        return Stream.of(
                CodeRefusal.class,
                LoginFailure.class,
                VerificationFailure.class,
                RegistrationFailure.class,
                LiftFailure.class,
                RevocationFailure.class,
                AuthorisationFailure.class,
                ApplicationFailure.class);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void areThoseOfTheRefusalsAndInTheirNames(Class<?> refusal) {
        List<String> named = List.of(refusal.getPermittedSubclasses()).map(RefusalCodesTest::inCapitals);
        List<String> told = List.of(refusal.getPermittedSubclasses()).map(RefusalCodesTest::codeOf);

        assertThat(told).isEqualTo(named);
        assertThat(told).containsExactlyInAnyOrderElementsOf(codes(refusal));
    }

    private static String inCapitals(Class<?> record) {
        return record.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static String codeOf(Class<?> record) {
        Class<?>[] types = Stream.of(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Object made = record.getDeclaredConstructor(types)
                    .newInstance(Arrays.stream(types)
                            .map(type -> ANYTHING.get(type).get())
                            .toArray());
            return String.valueOf(record.getMethod("code").invoke(made));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(record.getName(), e);
        }
    }

    private static java.util.List<String> codes(Class<?> refusal) {
        return Stream.of(refusal.getDeclaredClasses())
                .filter(Class::isEnum)
                .flatMap(codes -> Stream.of(codes.getEnumConstants()))
                .map(String::valueOf)
                .toList();
    }
}
