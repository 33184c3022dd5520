package jp.kumiai.otp.bootstrap.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import jp.kumiai.otp.bootstrap.RunningDemo;
import org.jspecify.annotations.Nullable;

/**
 * What a bank does day by day: companies come, want more tokens, lose some, give some back. Drawn from a seed; every act
 * is done over the API and noted in an {@link IndependentLedger}.
 */
final class BankYear {

    /** Serial numbers of the delivery that expires within the year begin with this. */
    static final String SHORT_LIVED = "61";

    static final LocalDateTime EXPIRY_OF_THE_SHORT_LIVED = LocalDateTime.of(2027, 7, 15, 8, 0);

    private static final LocalDateTime EXPIRY_OF_THE_OTHERS = LocalDateTime.of(2031, 11, 1, 8, 0);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final SplittableRandom random;
    private final RunningDemo demo;
    private final ApiClient api;
    private final IndependentLedger ledger;
    private final Map<String, List<String>> held = new TreeMap<>();
    private final List<Sending> waiting = new ArrayList<>();
    private int forms;
    private LocalDate today;

    /** An accepted application that is sent some days later. */
    private record Sending(String company, String number, LocalDate on, LocalDate start) {}

    BankYear(long seed, RunningDemo demo, IndependentLedger ledger, LocalDate first) {
        this.random = new SplittableRandom(seed);
        this.demo = demo;
        this.api = new ApiClient(demo.port());
        this.ledger = ledger;
        this.today = first;
    }

    /** Everybody who has a contract that was begun here. */
    List<String> companies() {
        return List.copyOf(held.keySet());
    }

    /** How many forms were filled in. */
    int forms() {
        return forms;
    }

    /** One day, with a few acts at drawn times, the last of them before midnight. */
    void live(LocalDate day) {
        today = day;
        demo.clock().set(day.atTime(8, random.nextInt(60)).atZone(TOKYO).toInstant());
        BankDesk desk = BankDesk.of(api, "jimu");
        List<Sending> due =
                waiting.stream().filter(each -> !each.on().isAfter(day)).toList();
        waiting.removeAll(due);
        due.forEach(each -> send(desk, each));
        int acts = random.nextInt(3);
        for (int i = 0; i < acts; i++) {
            demo.clock().step(Duration.ofMinutes(1 + random.nextInt(14)));
            act(BankDesk.of(api, "jimu"));
        }
    }

    private void act(BankDesk desk) {
        int drawn = random.nextInt(10);
        if (held.size() < 6 || drawn == 0) {
            newCompany(desk);
        } else if (drawn < 4) {
            apply(desk, anyone(), "ADDITIONAL", null, 1 + random.nextInt(2), List.of());
        } else if (drawn < 7) {
            reissue(desk, anyone());
        } else if (drawn < 9) {
            giveBack(desk, anyone());
        } else {
            report(desk, anyone());
        }
    }

    private void newCompany(BankDesk desk) {
        String company = "Y%04d".formatted(held.size() + 1);
        ObjectNode body = ApiClient.object(
                "contract",
                company,
                "companyName",
                company + "商事",
                "startDate",
                today.plusDays(30).toString());
        body.set(
                "account",
                ApiClient.object(
                        "bankCode",
                        "2999",
                        "branchCode",
                        "00" + (1 + random.nextInt(9)),
                        "kind",
                        "ORDINARY",
                        "number",
                        "%07d".formatted(1_000_000 + held.size()),
                        "holder",
                        "ｶ)" + company));
        desk.post("/contracts", body);
        held.put(company, new ArrayList<>());
        apply(desk, company, "NEW", null, 1 + random.nextInt(4), List.of());
    }

    /** Of EXPIRY the old device stays, and is not touched here again. */
    private void reissue(BankDesk desk, String company) {
        List<String> devices = devicesOf(company);
        if (!devices.isEmpty()) {
            String reason = List.of("LOST", "STOLEN", "DAMAGED", "DEFECT", "BATTERY", "EXPIRY")
                    .get(random.nextInt(6));
            String device = devices.get(random.nextInt(devices.size()));
            apply(desk, company, "REISSUE", reason, 1, List.of(device));
            if (!reason.equals("EXPIRY")) {
                gone(company, device);
            } else {
                devices.remove(device);
            }
        }
    }

    private void giveBack(BankDesk desk, String company) {
        List<String> devices = devicesOf(company);
        if (devices.size() > 1) {
            String device = devices.get(random.nextInt(devices.size()));
            ObjectNode form = form("RETURN", null);
            form.set("devices", ApiClient.texts(device));
            String path = received(desk, company, form);
            desk.post(path + "/acceptance", ApiClient.object());
            desk.post(path + "/completion", ApiClient.object());
            gone(company, device);
            String place = expiryOf(device).isAfter(now()) ? "IN_STOCK" : "DISPOSED";
            desk.post("/tokens/" + device + "/storage", ApiClient.object("formNumber", "Z-" + forms, "state", place));
        }
    }

    private void report(BankDesk desk, String company) {
        List<String> devices = devicesOf(company);
        if (devices.size() > 1) {
            String device = devices.get(random.nextInt(devices.size()));
            String state = random.nextBoolean() ? "LOST" : "DEFECTIVE";
            desk.post("/tokens/" + device + "/device", ApiClient.object("formNumber", "M-" + forms, "state", state));
            gone(company, device);
        }
    }

    private void gone(String company, String device) {
        devicesOf(company).remove(device);
        ledger.gone(company, device, now());
    }

    private void apply(
            BankDesk desk, String company, String kind, @Nullable String reason, int tokens, List<String> devices) {
        LocalDate start = today.plusDays(random.nextInt(25));
        ObjectNode form = form(kind, reason).put("tokens", tokens).put("requestedStart", start.toString());
        if (!devices.isEmpty()) {
            form.set("devices", ApiClient.texts(devices.toArray(String[]::new)));
        }
        String path = received(desk, company, form);
        LocalDate contractStart = LocalDate.parse(desk.get("/contracts/" + company)
                .path("contract")
                .path("startDate")
                .asText());
        LocalDate accepted = kind.equals("NEW") || !start.isBefore(contractStart) ? start : contractStart;
        desk.post(path + "/acceptance", ApiClient.object("startDate", accepted.toString()));
        if (List.of("LOST", "STOLEN", "DAMAGED").contains(String.valueOf(reason))) {
            ledger.reissued(company, tokens, now());
        }
        int days = (int) (accepted.toEpochDay() - today.toEpochDay());
        LocalDate on = today.plusDays(days == 0 ? 0 : random.nextInt(days + 1));
        Sending sending = new Sending(company, path.substring(path.lastIndexOf('/') + 1), on, accepted);
        if (on.equals(today)) {
            send(desk, sending);
        } else {
            waiting.add(sending);
        }
    }

    private ObjectNode form(String kind, @Nullable String reason) {
        forms++;
        ObjectNode form = ApiClient.object("number", "F-" + forms, "kind", kind);
        return reason == null ? form : form.put("reason", reason);
    }

    private static String received(BankDesk desk, String company, ObjectNode form) {
        desk.post("/contracts/" + company + "/applications", form);
        return "/contracts/" + company + "/applications/" + form.path("number").asText();
    }

    private void send(BankDesk desk, Sending sending) {
        String path = "/contracts/" + sending.company() + "/applications/" + sending.number();
        JsonNode allocated = desk.post(path + "/allocation", ApiClient.object());
        desk.post(path + "/shipment", ApiClient.object("day", today.toString(), "registeredMail", "123-45-67890-1"));
        desk.post(path + "/completion", ApiClient.object());
        allocated.path("allocated").forEach(serial -> {
            devicesOf(sending.company()).add(serial.asText());
            ledger.sent(sending.company(), serial.asText(), sending.start(), expiryOf(serial.asText()));
        });
    }

    private List<String> devicesOf(String company) {
        return held.computeIfAbsent(company, any -> new ArrayList<>());
    }

    private static LocalDateTime expiryOf(String serial) {
        return serial.startsWith(SHORT_LIVED) ? EXPIRY_OF_THE_SHORT_LIVED : EXPIRY_OF_THE_OTHERS;
    }

    private String anyone() {
        List<String> all = companies();
        return all.get(random.nextInt(all.size()));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(demo.clock().instant(), TOKYO);
    }
}
