package jp.kumiai.otp.adapter.http.page.bank.view;

import io.vavr.collection.List;

/**
 * How far something has come.
 *
 * @param now which step it is at, from 0 on
 */
public record Steps(List<String> steps, int now) implements Block {}
