package jp.kumiai.otp.bootstrap.load;

import java.math.BigInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A realm of Keycloak as its import reads it: the {@link Holder holders} from 0 on, each with a token of 60 seconds. What
 * makes Keycloak slower than it need be is left out: a grant asks for user name and code only, so that no password is
 * stretched, and codes may be used again.
 */
record KeycloakRealm(int users) {

    static final String NAME = "load";
    static final String CLIENT = "load";

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final String REALM = """
            {"realm": "load", "enabled": true, "sslRequired": "none", "bruteForceProtected": false,
             "otpPolicyType": "totp", "otpPolicyAlgorithm": "HmacSHA1", "otpPolicyDigits": 6, "otpPolicyPeriod": 60,
             "otpPolicyLookAheadWindow": 1, "otpPolicyCodeReusable": true,
             "directGrantFlow": "user name and code",
             "authenticationFlows": [
              {"alias": "user name and code", "providerId": "basic-flow", "topLevel": true, "builtIn": false,
               "authenticationExecutions": [
                {"authenticator": "direct-grant-validate-username", "requirement": "REQUIRED", "priority": 10,
                 "authenticatorFlow": false, "userSetupAllowed": false},
                {"authenticator": "direct-grant-validate-otp", "requirement": "REQUIRED", "priority": 20,
                 "authenticatorFlow": false, "userSetupAllowed": false}]}],
             "clients": [
              {"clientId": "load", "enabled": true, "publicClient": true, "directAccessGrantsEnabled": true}],
             "users": [
            USERS]}
            """;

    private static final String USER = """
            {"username": "LOGIN", "enabled": true, "email": "LOGIN@example.com", "emailVerified": true,
             "firstName": "User", "lastName": "Of a load",
             "credentials": [{"type": "otp", "secretData": "{\\"value\\": \\"SECRET\\"}",
              "credentialData": "{\\"subType\\": \\"totp\\", \\"digits\\": 6, \\"period\\": 60,\
             \\"algorithm\\": \\"HmacSHA1\\", \\"counter\\": 0, \\"secretEncoding\\": \\"BASE32\\"}"}]}""";

    String json() {
        return REALM.replace(
                "USERS",
                IntStream.range(0, users)
                        .mapToObj(Holder::new)
                        .map(KeycloakRealm::user)
                        .collect(Collectors.joining(",\n")));
    }

    private static String user(Holder holder) {
        return USER.replace("LOGIN", holder.loginId().value())
                .replace("SECRET", base32(holder.seed().reveal()));
    }

    /** Of a number of bytes that five divides. */
    private static String base32(byte[] bytes) {
        int digits = bytes.length * Byte.SIZE / 5;
        BigInteger number = new BigInteger(1, bytes);
        return IntStream.range(0, digits)
                .map(i -> number.shiftRight((digits - 1 - i) * 5).intValue() & 31)
                .mapToObj(digit -> BASE_32.substring(digit, digit + 1))
                .collect(Collectors.joining());
    }
}
