package jp.kumiai.otp.adapter.http.page.bank;

import java.nio.file.Files;
import java.nio.file.Path;

final class DumpPages {
    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        for (var page : EveryDeskPage.pages()) {
            String html = page._2().body().replaceAll("/static/[0-9a-f]+/", "static/");
            System.out.println(page._2().status() + " " + page._1());
            Files.writeString(out.resolve(page._1().replace(' ', '-') + ".html"), html);
        }
        System.exit(0);
    }
}
