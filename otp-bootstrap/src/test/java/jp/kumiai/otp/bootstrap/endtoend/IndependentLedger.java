package jp.kumiai.otp.bootstrap.endtoend;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fees as somebody would work them out with a diary and a pocket calculator: it knows no type of the product, only
 * what was done on which day, on the wall clock in Tokyo.
 */
final class IndependentLedger {

    private final Map<String, List<Device>> devices = new TreeMap<>();
    private final Map<String, List<Fee>> reissues = new TreeMap<>();
    private final Map<String, Map<YearMonth, Long>> unpaid = new TreeMap<>();
    private LocalDateTime lastCount = LocalDateTime.MIN;

    private static final class Device {

        private final String serial;
        private final LocalDate start;
        private final LocalDateTime expiry;
        private @Nullable LocalDateTime gone;

        private Device(String serial, LocalDate start, LocalDateTime expiry) {
            this.serial = serial;
            this.start = start;
            this.expiry = expiry;
        }
    }

    private record Fee(LocalDateTime at, long yen) {}

    /** What is debited of one company: the tokens counted where they cost something, and the yen for each sort of line. */
    record Due(int tokens, long monthly, long reissue, long carried) {

        long total() {
            return monthly + reissue + carried;
        }
    }

    void sent(String company, String serial, LocalDate start, LocalDateTime expiry) {
        devices.computeIfAbsent(company, any -> new ArrayList<>()).add(new Device(serial, start, expiry));
    }

    void gone(String company, String serial, LocalDateTime at) {
        devices.getOrDefault(company, List.of()).stream()
                .filter(device -> device.serial.equals(serial) && device.gone == null)
                .forEach(device -> device.gone = at);
    }

    void reissued(String company, int tokens, LocalDateTime at) {
        reissues.computeIfAbsent(company, any -> new ArrayList<>()).add(new Fee(at, 2_200L * tokens));
    }

    void notPaid(String company, YearMonth month, long yen) {
        unpaid.computeIfAbsent(company, any -> new TreeMap<>()).put(month, yen);
    }

    /** What is due of everybody in a month, by company; whoever owes nothing is not there. Asked once for each month. */
    Map<String, Due> due(YearMonth month, Iterable<String> companies) {
        LocalDateTime count = month.atDay(1).atStartOfDay();
        Map<String, Due> due = new TreeMap<>();
        for (String company : companies) {
            int tokens = (int) devices.getOrDefault(company, List.of()).stream()
                    .filter(device -> device.start.atStartOfDay().isBefore(count))
                    .filter(device -> device.gone == null || device.gone.isAfter(count))
                    .filter(device -> device.expiry.isAfter(count))
                    .count();
            long reissue = reissues.getOrDefault(company, List.of()).stream()
                    .filter(fee -> !fee.at.isBefore(lastCount) && fee.at.isBefore(count))
                    .mapToLong(Fee::yen)
                    .sum();
            Map<YearMonth, Long> owed = unpaid.getOrDefault(company, new TreeMap<>());
            long carried = owed.values().stream().mapToLong(Long::longValue).sum();
            owed.clear();
            Due sum = new Due(tokens > 1 ? tokens : 0, tokens > 1 ? (tokens - 1) * 110L : 0, reissue, carried);
            if (sum.total() > 0) {
                due.put(company, sum);
            }
        }
        lastCount = count;
        return due;
    }
}
