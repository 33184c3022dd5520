package jp.kumiai.otp.adapter.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.verification.CodeRefusal;
import org.junit.jupiter.api.Test;

/** Every refusal there is, found by reflection, so that a new one cannot be forgotten. */
final class RefusalsTest {

    @Test
    void makeAProblemOfEveryRefusal() {
        List<Problem> problems = all(LoginFailure.class, Refusals::of)
                .appendAll(all(VerificationFailure.class, Refusals::of))
                .appendAll(all(RegistrationFailure.class, Refusals::of));

        assertThat(problems)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        problem -> assertThat(FailureStatus.of(problem.code())).isBetween(400, 499));
    }

    @Test
    void tellTheSameCodeToPagesAndMachines() {
        assertThat(all(LoginFailure.class, failure -> Refusals.of(failure).code() == FailureStatus.publicCode(failure)))
                .containsOnly(true);
        assertThat(all(
                        VerificationFailure.class,
                        failure -> Refusals.of(failure).code() == FailureStatus.publicCode(failure)))
                .containsOnly(true);
        assertThat(all(
                        RegistrationFailure.class,
                        failure -> Refusals.of(failure).code() == FailureStatus.publicCode(failure)))
                .containsOnly(true);
    }

    private static <F, T> List<T> all(Class<F> sealed, Function<F, T> function) {
        return instances(sealed).map(sealed::cast).map(function);
    }

    /** One of each record, and one for each refusal of a code that a record can carry. */
    private static List<Object> instances(Class<?> sealed) {
        return List.of(sealed.getPermittedSubclasses()).flatMap(RefusalsTest::ofRecord);
    }

    private static List<Object> ofRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Object> first = components.length == 0 ? List.of("none") : values(components[0].getType());
        return first.map(value -> instance(type, components.length == 0 ? new Object[0] : new Object[] {value}));
    }

    private static List<Object> values(Class<?> type) {
        if (type == CodeRefusal.class) {
            return instances(CodeRefusal.class);
        }
        if (type == boolean.class) {
            return List.of(true, false);
        }
        return type == int.class ? List.of(6) : List.of(Instant.EPOCH);
    }

    private static Object instance(Class<?> type, Object[] arguments) {
        try {
            Class<?>[] types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
