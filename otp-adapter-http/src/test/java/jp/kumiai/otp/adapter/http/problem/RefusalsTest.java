package jp.kumiai.otp.adapter.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kumiai.otp.domain.authentication.LoginFailure;
import jp.kumiai.otp.domain.authentication.VerificationFailure;
import jp.kumiai.otp.domain.device.DeviceFailure;
import jp.kumiai.otp.domain.lifting.LiftFailure;
import jp.kumiai.otp.domain.operation.AuthorisationFailure;
import jp.kumiai.otp.domain.registration.RegistrationFailure;
import jp.kumiai.otp.domain.resynchronisation.ResynchronisationFailure;
import jp.kumiai.otp.domain.revocation.RevocationFailure;
import jp.kumiai.otp.domain.session.AccessDenial;
import jp.kumiai.otp.domain.user.LoginId;
import org.junit.jupiter.api.Test;

/** Every refusal there is, found by reflection, so that a new one cannot be forgotten. */
final class RefusalsTest {

    @Test
    void makeAProblemOfEveryRefusal() {
        List<Problem> problems = all(LoginFailure.class, Refusals::of)
                .appendAll(all(VerificationFailure.class, Refusals::of))
                .appendAll(all(RegistrationFailure.class, Refusals::of))
                .appendAll(all(LiftFailure.class, Refusals::of))
                .appendAll(all(RevocationFailure.class, Refusals::of))
                .appendAll(all(AuthorisationFailure.class, Refusals::of))
                .appendAll(all(ResynchronisationFailure.class, Refusals::of))
                .appendAll(all(DeviceFailure.class, Refusals::of))
                .appendAll(all(AccessDenial.class, Refusals::of));

        assertThat(problems)
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        problem -> assertThat(FailureStatus.of(problem.code())).isBetween(400, 499));
    }

    @Test
    void tellTheSameCodeToPagesAndMachines() {
        assertThat(List.of(
                                tellsOne(LoginFailure.class, Refusals::of, FailureStatus::publicCode),
                                tellsOne(VerificationFailure.class, Refusals::of, FailureStatus::publicCode),
                                tellsOne(RegistrationFailure.class, Refusals::of, FailureStatus::publicCode),
                                tellsOne(LiftFailure.class, Refusals::of, FailureStatus::publicCode),
                                tellsOne(RevocationFailure.class, Refusals::of, FailureStatus::publicCode),
                                tellsOne(AuthorisationFailure.class, Refusals::of, FailureStatus::publicCode),
                                tellsOne(ResynchronisationFailure.class, Refusals::of, FailureStatus::publicCode),
                                tellsOne(DeviceFailure.class, Refusals::of, FailureStatus::publicCode),
                                tellsOne(AccessDenial.class, Refusals::of, FailureStatus::publicCode))
                        .flatMap(each -> each))
                .containsOnly(true);
    }

    private static <F> List<Boolean> tellsOne(
            Class<F> type, Function<F, Problem> problem, Function<F, ProblemCode> code) {
        return all(type, failure -> problem.apply(failure).code() == code.apply(failure));
    }

    private static <F, T> List<T> all(Class<F> type, Function<F, T> function) {
        return instances(type).map(type::cast).map(function);
    }

    /** Every constant, or one of each record, and one for each of what a record can carry. */
    private static List<Object> instances(Class<?> type) {
        return type.isEnum()
                ? List.of((Object[]) type.getEnumConstants())
                : List.of(type.getPermittedSubclasses()).flatMap(RefusalsTest::ofRecord);
    }

    private static List<Object> ofRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Object> first = components.length == 0 ? List.of("none") : values(components[0].getType());
        return first.map(value -> instance(type, components.length == 0 ? new Object[0] : new Object[] {value}));
    }

    private static List<Object> values(Class<?> type) {
        if (type.isEnum() || type.isSealed()) {
            return instances(type);
        }
        if (type == boolean.class) {
            return List.of(true, false);
        }
        if (type == List.class) {
            return List.of(List.of(new LoginId("hanako")));
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
