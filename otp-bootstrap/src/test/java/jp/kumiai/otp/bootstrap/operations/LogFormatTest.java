package jp.kumiai.otp.bootstrap.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import jp.kumiai.otp.bootstrap.LogFormat;
import jp.kumiai.otp.bootstrap.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.event.KeyValuePair;

/** Log lines as they leave the process. */
class LogFormatTest {

    @Test
    void isTextUnlessTheEnvironmentSaysOtherwise() {
        assertThat(LogFormat.in(Map.of())).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.in(Map.of("OTP_LOG_FORMAT", "json"))).isEqualTo(LogFormat.JSON);
    }

    @Test
    void isRefusedWhenThereIsNone() {
        assertThatThrownBy(() -> LogFormat.in(Map.of("OTP_LOG_FORMAT", "JSON")))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("OTP_LOG_FORMAT must be text or json, not JSON");
    }

    @ParameterizedTest
    @EnumSource
    void hasAnAppenderOfItsName(LogFormat format) throws Exception {
        assertThat(appender(format).getTarget()).isEqualTo("System.err");
    }

    @Test
    void asTextKeepsAMessageInOneLine() throws Exception {
        assertThat(encoded(LogFormat.TEXT, "no\nsecond line"))
                .contains("no_second line")
                .hasLineCount(1);
    }

    @Test
    void asJsonIsOneObjectALine() throws Exception {
        String line = encoded(LogFormat.JSON, "no\nsecond \"line\"");

        assertThat(line).hasLineCount(1).endsWith("\n");
        JsonNode object = new ObjectMapper().readTree(line);
        assertThat(object.path("formattedMessage").asText()).isEqualTo("no\nsecond \"line\"");
        assertThat(object.path("level").asText()).isEqualTo("WARN");
        assertThat(object.path("loggerName").asText()).isEqualTo("jp.kumiai.otp.test");
        assertThat(object.path("throwable").path("className").asText()).endsWith("IllegalStateException");
        assertThat(object.properties()).extracting(Map.Entry::getKey).doesNotContain("arguments", "mdc", "kvpList");
    }

    private static String encoded(LogFormat format, String message) throws Exception {
        ConsoleAppender<ILoggingEvent> appender = appender(format);
        Logger logger = ((LoggerContext) appender.getContext()).getLogger("jp.kumiai.otp.test");
        LoggingEvent event = new LoggingEvent(
                LogFormatTest.class.getName(),
                logger,
                Level.WARN,
                message,
                format == LogFormat.JSON ? new IllegalStateException("why") : null,
                new Object[] {"an argument"});
        event.addKeyValuePair(new KeyValuePair("key", "value"));
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static ConsoleAppender<ILoggingEvent> appender(LogFormat format) throws Exception {
        LoggerContext context = new LoggerContext();
        context.putProperty("OTP_LOG_FORMAT", format.name().toLowerCase(java.util.Locale.ROOT));
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogFormat.class.getResource("/logback.xml")));
        return (ConsoleAppender<ILoggingEvent>) Objects.requireNonNull(context.getLogger(Logger.ROOT_LOGGER_NAME)
                .getAppender(format.name().toLowerCase(java.util.Locale.ROOT)));
    }
}
