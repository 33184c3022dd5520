package jp.kumiai.otp.application.billing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one company is debited, found by walking through the calendar day by day with a device in each hand, as a clerk
 * would who knows the rules and no formula. It shares no code with the product and never looks at what that stored. Not
 * thread-safe.
 */
final class DayByDay {

    private static final long MONTHLY = 110;

    private final List<Entry> journal = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final Map<YearMonth, Long> counted = new TreeMap<>();
    private final Map<YearMonth, Long> debits = new TreeMap<>();
    private long booked;
    private long unpaid;
    private boolean account;

    /** Something that happened; what ends a device at midnight does so before the devices are counted. */
    private record Entry(LocalDateTime at, boolean ending, Runnable effect) {
        boolean isBeforeCount() {
            return ending && at.equals(at.toLocalDate().atStartOfDay());
        }
    }

    private static final class Device {
        private final String serial;
        private final LocalDate start;
        private final LocalDateTime expiry;
        private boolean inUse;
        private boolean over;

        private Device(String serial, LocalDate start, LocalDateTime expiry) {
            this.serial = serial;
            this.start = start;
            this.expiry = expiry;
        }
    }

    void sent(LocalDateTime at, String serial, LocalDate start, LocalDateTime expiry) {
        note(at, () -> {
            Device device = new Device(serial, start, expiry);
            device.inUse = start.equals(at.toLocalDate());
            devices.add(device);
        });
    }

    void gone(LocalDateTime at, String serial) {
        journal.add(new Entry(
                at,
                true,
                () -> devices.stream()
                        .filter(each -> each.serial.equals(serial))
                        .forEach(each -> each.over = true)));
    }

    void charged(LocalDateTime at, long yen) {
        note(at, () -> booked += yen);
    }

    void saved(LocalDateTime at, long yen) {
        note(at, () -> booked -= yen);
    }

    void accountEntered(LocalDateTime at) {
        note(at, () -> account = true);
    }

    void run(LocalDateTime at, YearMonth month) {
        note(at, () -> {
            long total = counted.getOrDefault(month, 0L) + unpaid;
            if (total > 0) {
                debits.put(month, total);
            }
            unpaid = account ? 0 : total;
        });
    }

    void notPaid(LocalDateTime at, YearMonth month) {
        note(at, () -> unpaid += debits.getOrDefault(month, 0L));
    }

    /** The debits of all months, walked from the first day to the last. */
    Map<YearMonth, Long> debitsAfter(LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate today = day;
            List<Entry> ofToday = journal.stream()
                    .filter(entry -> entry.at.toLocalDate().equals(today))
                    .toList();
            ofToday.stream().filter(Entry::isBeforeCount).forEach(entry -> entry.effect.run());
            expire(today.atStartOfDay());
            if (today.getDayOfMonth() == 1) {
                count(YearMonth.from(today));
            }
            devices.stream().filter(device -> device.start.equals(today)).forEach(device -> device.inUse = true);
            ofToday.stream().filter(entry -> !entry.isBeforeCount()).forEach(entry -> entry.effect.run());
            expire(today.plusDays(1).atStartOfDay().minusNanos(1));
        }
        return debits;
    }

    private void note(LocalDateTime at, Runnable effect) {
        journal.add(new Entry(at, false, effect));
    }

    private void expire(LocalDateTime now) {
        devices.stream().filter(device -> !device.expiry.isAfter(now)).forEach(device -> device.over = true);
    }

    private void count(YearMonth month) {
        long inHand =
                devices.stream().filter(device -> device.inUse && !device.over).count();
        long further = inHand > 1 ? inHand - 1 : 0;
        counted.put(month, further * MONTHLY + booked);
        booked = 0;
    }
}
