@NullMarked
package jp.kumiai.otp.adapter.http.page.report;

import org.jspecify.annotations.NullMarked;
