package jp.kumiai.otp.application.history.world;

/**
 * A user at the beginning of a history.
 *
 * @param userClass MASTER, ADMINISTRATOR or GENERAL
 * @param status UNREGISTERED, TOKEN_ISSUED of hardware, IN_SERVICE, or REVOKED twenty minutes ago
 * @param serial of the token in service; empty for all others
 */
public record Person(String login, String userClass, String company, String status, String serial) {

    public String name() {
        return "氏名 " + login;
    }
}
