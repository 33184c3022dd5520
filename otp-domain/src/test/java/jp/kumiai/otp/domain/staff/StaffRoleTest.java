package jp.kumiai.otp.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffRoleTest {

    @ParameterizedTest
    @CsvSource({
        "BRANCH_CLERK, ENQUIRY COUNTER",
        "BACK_OFFICE, ENQUIRY COUNTER COMPANY_ENTRY FULFILMENT BILLING",
        "AUDITOR, ENQUIRY AUDIT",
        "STAFF_ADMINISTRATOR, STAFF_ADMINISTRATION",
    })
    void hasItsDutiesAndNoOthers(StaffRole role, String duties) {
        assertThat(List.of(Duty.values()).filter(role::may).mkString(" ")).isEqualTo(duties);
    }

    @Test
    void neverReadsTheTrailOfItsOwnActs() {
        assertThat(List.of(StaffRole.values()).filter(role -> role.may(Duty.AUDIT)))
                .allMatch(role -> !role.may(Duty.COUNTER)
                        && !role.may(Duty.COMPANY_ENTRY)
                        && !role.may(Duty.FULFILMENT)
                        && !role.may(Duty.BILLING)
                        && !role.may(Duty.STAFF_ADMINISTRATION));
    }
}
