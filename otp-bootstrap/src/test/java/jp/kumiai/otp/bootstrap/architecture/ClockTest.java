package jp.kumiai.otp.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Time is read from an injected clock, in services, and Tokyo is known in one place. */
class ClockTest {

    @Test
    void nobodyButTheBootstrapAsksTheMachineForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("jp.kumiai.otp.bootstrap..")
                .should()
                .callMethodWhere(asksTheMachineForTheTime())
                .check(ProductClasses.ALL);
    }

    @Test
    void onlyServicesAndTheDemoReadTheClock() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Service")
                .and()
                .resideOutsideOfPackage("jp.kumiai.otp.bootstrap.demo..")
                .should()
                .callMethod(Clock.class, "instant")
                .orShould()
                .callMethod(Clock.class, "millis")
                .check(ProductClasses.ALL);
    }

    @Test
    void onlyBankTimeNamesATimeZone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("jp.kumiai.otp.domain.calendar.BankTime")
                .should()
                .callMethod(ZoneId.class, "of", String.class)
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .check(ProductClasses.ALL);
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return DescribedPredicate.describe(
                "the machine is asked for the time",
                call -> isNow(call)
                        || isSystemTime(call)
                        || (call.getTargetOwner().isEquivalentTo(Clock.class)
                                && call.getName().startsWith("system")));
    }

    private static boolean isNow(JavaAccess<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("java.time")
                && call.getName().equals("now");
    }

    private static boolean isSystemTime(JavaAccess<?> call) {
        return call.getTargetOwner().isEquivalentTo(System.class)
                && (call.getName().equals("currentTimeMillis") || call.getName().equals("nanoTime"));
    }
}
