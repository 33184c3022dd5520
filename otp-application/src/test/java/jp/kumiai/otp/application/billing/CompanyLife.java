package jp.kumiai.otp.application.billing;

import static jp.kumiai.otp.domain.testkit.AccountSample.account;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.control.Option;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import jp.kumiai.otp.application.applying.BackOffice;
import jp.kumiai.otp.application.company.ChangeAccount;
import jp.kumiai.otp.application.company.ChangeAccountService;
import jp.kumiai.otp.application.decision.Decisions;
import jp.kumiai.otp.application.device.MoveDevice;
import jp.kumiai.otp.application.device.PutDeviceAway;
import jp.kumiai.otp.domain.application.Application;
import jp.kumiai.otp.domain.application.ReissueReason;
import jp.kumiai.otp.domain.contract.ContractId;
import jp.kumiai.otp.domain.testkit.FormBuilder;
import jp.kumiai.otp.domain.token.DeviceState;
import jp.kumiai.otp.domain.token.SerialNumber;

/** One company that applies, loses, breaks and gives back devices at random; each act is also told to the clerk. */
final class CompanyLife {

    private static final long REISSUE = 2_200;

    private final ContractId id;
    private final BackOffice bank;
    private final Agenda agenda;
    private final Function<String, LocalDateTime> expiryOf;
    private final DayByDay clerk = new DayByDay();
    private final Set<String> held = new TreeSet<>();
    private final Set<String> replaced = new TreeSet<>();
    private LocalDate contractStart = LocalDate.MIN;
    private int forms;

    CompanyLife(ContractId id, BackOffice bank, Agenda agenda, Function<String, LocalDateTime> expiryOf) {
        this.id = id;
        this.bank = bank;
        this.agenda = agenda;
        this.expiryOf = expiryOf;
    }

    ContractId id() {
        return id;
    }

    DayByDay clerk() {
        return clerk;
    }

    void begin(LocalDateTime first) {
        agenda.plan(agenda.later(first, 0, 60), at -> apply(at, FormBuilder.aNewOne(agenda.between(1, 4)), true));
        if (agenda.chance(80)) {
            agenda.plan(agenda.later(first, 0, 200), this::enterAccount);
        }
        for (int i = 0; i < 24; i++) {
            agenda.plan(agenda.later(first.plusMonths(i), 20, 60), this::something);
        }
    }

    private void something(LocalDateTime now) {
        if (held.isEmpty()) {
            return;
        }
        String device = agenda.oneOf(List.copyOf(held));
        switch (agenda.between(0, 9)) {
            case 0, 1 -> apply(now, FormBuilder.anAdditionalOne(agenda.between(1, 3)), false);
            case 2, 3, 4, 5 -> reissue(now, device);
            case 6, 7 -> giveBack(now, device);
            case 8 -> move(now, device);
            default -> enterAccount(now);
        }
    }

    private FormBuilder numbered(FormBuilder form) {
        return form.by(id).numbered("U-" + ++forms);
    }

    private void reissue(LocalDateTime now, String device) {
        if (replaced.add(device)) {
            ReissueReason reason = agenda.oneOf(List.of(ReissueReason.values()));
            if (reason != ReissueReason.EXPIRY) {
                clerk.gone(now, device);
                held.remove(device);
            }
            apply(now, FormBuilder.aReissue(reason, device), false);
        }
    }

    private void apply(LocalDateTime now, FormBuilder asked, boolean first) {
        FormBuilder form = numbered(asked);
        at(now).receive(form).get();
        agenda.plan(agenda.later(now, 0, 15), at -> accept(at, form, first));
    }

    private void accept(LocalDateTime now, FormBuilder form, boolean first) {
        LocalDate soon = now.toLocalDate().plusDays(agenda.between(1, 25));
        LocalDate start = soon.isBefore(contractStart) ? contractStart : soon;
        contractStart = first ? start : contractStart;
        boolean charged = form.build().reason().exists(CompanyLife::isCharged);
        at(now).accept(form, Option.some(start)).get();
        if (charged) {
            clerk.charged(now, REISSUE);
        }
        if (!first && agenda.chance(20)) {
            agenda.plan(agenda.later(now, 0, 30), at -> withdraw(at, form, charged, now));
        } else {
            int late = first || agenda.chance(80) ? 0 : agenda.between(1, 9);
            LocalDate day = now.toLocalDate().plusDays(agenda.between(1, (int)
                    (start.toEpochDay() - now.toLocalDate().toEpochDay())));
            agenda.plan(agenda.someTimeOn(day.plusDays(late)), at -> send(at, form, start));
        }
    }

    private static boolean isCharged(ReissueReason reason) {
        return Set.of("LOST", "STOLEN", "DAMAGED").contains(reason.name());
    }

    private void withdraw(LocalDateTime now, FormBuilder form, boolean charged, LocalDateTime accepted) {
        boolean possible = !charged || YearMonth.from(now).equals(YearMonth.from(accepted));
        assertThat(at(now).withdraw(form).isRight()).isEqualTo(possible);
        if (charged && possible) {
            clerk.saved(now, REISSUE);
        }
    }

    private void send(LocalDateTime now, FormBuilder form, LocalDate start) {
        at(now).allocate(form).get();
        Application sent = bank.ship(form).get();
        LocalDate today = now.toLocalDate();
        sent.allocated().map(SerialNumber::value).forEach(serial -> {
            held.add(serial);
            replaced.remove(serial);
            clerk.sent(now, serial, today.isAfter(start) ? today : start, expiryOf.apply(serial));
        });
        agenda.plan(agenda.later(now, 1, 9), at -> at(at).complete(form).get());
    }

    private void giveBack(LocalDateTime now, String device) {
        FormBuilder form = numbered(FormBuilder.aReturn(device));
        held.remove(device);
        at(now).receive(form).get();
        bank.accept(form, Option.none()).get();
        agenda.plan(agenda.later(now, 0, 20), at -> {
            clerk.gone(at, device);
            at(at).complete(form).get();
            putAway(at, device);
        });
    }

    private void putAway(LocalDateTime now, String device) {
        DeviceState to = expiryOf.apply(device).isAfter(now) ? DeviceState.IN_STOCK : DeviceState.DISPOSED;
        at(now).putAway
                .putAway(new PutDeviceAway.Command(BackOffice.COUNTER, new SerialNumber(device), to))
                .get();
    }

    private void move(LocalDateTime now, String device) {
        DeviceState to = agenda.chance(50) ? DeviceState.LOST : DeviceState.DEFECTIVE;
        held.remove(device);
        clerk.gone(now, device);
        at(now).move
                .move(new MoveDevice.Command(BackOffice.COUNTER, new SerialNumber(device), to))
                .get();
        if (agenda.chance(60) && replaced.add(device)) {
            ReissueReason reason = to == DeviceState.LOST ? ReissueReason.STOLEN : ReissueReason.BATTERY;
            agenda.plan(agenda.later(now, 1, 20), at -> apply(at, FormBuilder.aReissue(reason, device), false));
        }
    }

    private void enterAccount(LocalDateTime now) {
        at(now);
        clerk.accountEntered(now);
        new ChangeAccountService(bank.clock, bank.store.snapshots(), new Decisions(bank.commits))
                .change(new ChangeAccount.Command(
                        BackOffice.COUNTER, id, account("%07d".formatted(agenda.between(1, 9_999_999)))))
                .get();
    }

    private BackOffice at(LocalDateTime now) {
        bank.clock.set(now.toInstant(ZoneOffset.ofHours(9)));
        return bank;
    }
}
