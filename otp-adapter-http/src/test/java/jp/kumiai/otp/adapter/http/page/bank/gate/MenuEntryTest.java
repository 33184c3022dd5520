package jp.kumiai.otp.adapter.http.page.bank.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kumiai.otp.adapter.http.AllRoutes;
import jp.kumiai.otp.adapter.http.exchange.Route;
import jp.kumiai.otp.domain.staff.StaffRole;
import org.junit.jupiter.api.Test;

class MenuEntryTest {

    @Test
    void leadsToAPage() {
        assertThat(AllRoutes.withDemo().map(Route::template))
                .contains(java.util.stream.Stream.of(MenuEntry.values())
                        .map(MenuEntry::path)
                        .toArray(String[]::new));
    }

    @Test
    void isForThoseWhoseDutyItIs() {
        assertThat(MenuEntry.of(StaffRole.BRANCH_CLERK))
                .contains(MenuEntry.COMPANIES, MenuEntry.NEW_APPLICATION)
                .doesNotContain(MenuEntry.NEW_COMPANY, MenuEntry.STAFF);
        assertThat(MenuEntry.of(StaffRole.STAFF_ADMINISTRATOR)).containsExactly(MenuEntry.STAFF);
        assertThat(MenuEntry.of(StaffRole.AUDITOR)).doesNotContain(MenuEntry.NEW_APPLICATION, MenuEntry.NEW_COMPANY);
    }

    @Test
    void knowsThePagesBehindItsGroup() {
        assertThat(MenuEntry.COMPANIES.isAround("/bank/companies/K-0001")).isTrue();
        assertThat(MenuEntry.COMPANIES.isAround("/bank/new-company")).isTrue();
        assertThat(MenuEntry.COMPANIES.isAround("/bank/companies/K-0001/applications/A-1"))
                .isFalse();
        assertThat(MenuEntry.APPLICATIONS.isAround("/bank/companies/K-0001/applications/A-1"))
                .isTrue();
        assertThat(MenuEntry.FEES.isAround("/bank/companies/K-0001")).isFalse();
    }
}
