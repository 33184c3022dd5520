package jp.kumiai.otp.bootstrap.demo;

import io.vavr.collection.List;
import jp.kumiai.otp.domain.staff.StaffId;
import jp.kumiai.otp.domain.staff.StaffRole;

/** The people of the demo's bank, one for each role. */
final class DemoStaff {

    static final List<Person> PEOPLE = List.of(
            person("madoguchi", "窓口 まどか", StaffRole.BRANCH_CLERK),
            person("jimu", "事務 じゅん", StaffRole.BACK_OFFICE),
            person("kansa", "監査 さとる", StaffRole.AUDITOR),
            person("kanri", "管理 りん", StaffRole.STAFF_ADMINISTRATOR));

    private DemoStaff() {}

    private static Person person(String id, String name, StaffRole role) {
        return new Person(new StaffId(id), name, role, id + "-no-password");
    }

    /**
     * Somebody of the bank.
     *
     * @param password in the clear: it is printed at the start of the demo
     */
    record Person(StaffId id, String name, StaffRole role, String password) {}
}
