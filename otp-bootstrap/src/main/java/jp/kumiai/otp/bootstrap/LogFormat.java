package jp.kumiai.otp.bootstrap;

import java.util.Locale;
import java.util.Map;

/** How log lines are written to the error stream; {@code logback.xml} names an appender after each. */
public enum LogFormat {
    /** A line for people, and stack traces below it. */
    TEXT,
    /** A JSON object a line, for whoever collects logs. */
    JSON;

    private static final String VARIABLE = "OTP_LOG_FORMAT";

    /**
     * The format that the environment asks for: text, unless it says otherwise.
     *
     * @throws WrongSetting when it asks for one that there is not, with which nothing would be logged at all
     */
    public static LogFormat in(Map<String, String> environment) {
        String name = environment.getOrDefault(VARIABLE, "text");
        for (LogFormat format : values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
                return format;
            }
        }
        throw new WrongSetting(VARIABLE + " must be text or json, not " + name);
    }
}
