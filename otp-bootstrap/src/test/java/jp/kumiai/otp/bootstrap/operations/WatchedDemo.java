package jp.kumiai.otp.bootstrap.operations;

import io.vavr.collection.List;
import io.vavr.control.Option;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import jp.kumiai.otp.adapter.http.HttpSettings;
import jp.kumiai.otp.adapter.http.OtpHttpServer;
import jp.kumiai.otp.bootstrap.CheapPasswords;
import jp.kumiai.otp.bootstrap.DataDirectory;
import jp.kumiai.otp.bootstrap.DataPlace;
import jp.kumiai.otp.bootstrap.Product;
import jp.kumiai.otp.bootstrap.demo.Demo;
import jp.kumiai.otp.bootstrap.endtoend.ApiClient;

/** The sample company, served with metrics on a port of their own. */
final class WatchedDemo implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Product product;
    private final OtpHttpServer server;

    WatchedDemo(Path data) {
        DataPlace place = new DataPlace(DataDirectory.at(data), Option.none());
        product = Product.open(place, CheapPasswords.POLICIES, random -> place.seedKey(Option.none(), random));
        Demo.in(product);
        server = product.serve(new HttpSettings("127.0.0.1", 0, "くみあい銀行", Option.some(0)), Option.none());
    }

    ApiClient api() {
        return new ApiClient(server.port());
    }

    /** The lines that Prometheus is told, comments left out. */
    List<String> scrape() throws IOException, InterruptedException {
        return List.ofAll(get(server.metricsPort().get(), "/metrics").body().lines())
                .reject(line -> line.startsWith("#"));
    }

    HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    int port() {
        return server.port();
    }

    int metricsPort() {
        return server.metricsPort().get();
    }

    @Override
    public void close() {
        server.close();
        product.close();
    }
}
