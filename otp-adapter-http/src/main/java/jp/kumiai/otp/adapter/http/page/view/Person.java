package jp.kumiai.otp.adapter.http.page.view;

/**
 * A user as the lists of 管理 show them.
 *
 * @param serial 「-」 when there is none
 */
public record Person(String loginId, String name, String userClass, String serial) {}
