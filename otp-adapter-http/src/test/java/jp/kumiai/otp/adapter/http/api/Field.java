package jp.kumiai.otp.adapter.http.api;

import static jp.kumiai.otp.adapter.http.ApiClient.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.vavr.collection.List;
import jp.kumiai.otp.adapter.http.ApiClient;
import jp.kumiai.otp.adapter.http.RightRequest;

/**
 * A part of a right request, to be sent with something else in its place.
 *
 * @param pointer where it is, a JSON pointer
 */
record Field(RightRequest request, String pointer) {

    /** Where the API takes codes; {@link EntryPointsTest} sees to it that none is missing. */
    static final List<Field> CODES = List.of(
            new Field(RightRequest.ENTER, "/oneTimePassword"),
            new Field(RightRequest.REGISTER, "/oneTimePassword"),
            new Field(RightRequest.REVOKE, "/oneTimePassword"),
            new Field(RightRequest.AUTHORISE, "/oneTimePassword"),
            new Field(RightRequest.ACTIVATE, "/oneTimePassword"),
            new Field(RightRequest.RESYNCHRONISE, "/first"),
            new Field(RightRequest.RESYNCHRONISE, "/second"));

    /** Sends this JSON text in the place of each, and expects to be told that exactly this is wrong with it. */
    static void areRefused(ApiClient api, List<Field> fields, String json, String reason) {
        assertThat(fields)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.errors(api, json)).containsExactly(field + " " + reason));
    }

    /** What the API finds wrong when this JSON text is in the field's place. */
    List<String> errors(ApiClient api, String json) {
        return ApiClient.errors(request.send(api, request.with(pointer, json)));
    }

    /** These users as JSON text, as this request has them. */
    String listOf(List<String> loginIds) {
        boolean rows = request == RightRequest.LIFT || request == RightRequest.REVOKE;
        return loginIds.map(loginId -> rows ? "{\"loginId\":" + quoted(loginId) + "}" : quoted(loginId))
                .mkString("[", ",", "]");
    }

    @Override
    public String toString() {
        return "#" + pointer;
    }
}
