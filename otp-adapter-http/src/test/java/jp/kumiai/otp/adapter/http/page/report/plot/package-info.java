@NullMarked
package jp.kumiai.otp.adapter.http.page.report.plot;

import org.jspecify.annotations.NullMarked;
