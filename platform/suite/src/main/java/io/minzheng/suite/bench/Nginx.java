package io.minzheng.suite.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** nginx before one service, its connections kept alive on both sides, its access log written. */
final class Nginx implements AutoCloseable {
    private static final String CONFIGURATION = """
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            worker_processes %2$d;
            events { worker_connections 1024; }
            http {
              access_log %1$s/access.log combined buffer=32k flush=1s;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              keepalive_requests 100000000;
              upstream service { server %3$s; keepalive 128; keepalive_requests 100000000; }
              server {
                listen 127.0.0.1:%4$d;
                location / {
                  proxy_http_version 1.1;
                  proxy_set_header Connection "";
                  proxy_set_header X-Forwarded-For $remote_addr;
                  proxy_pass http://service;
                }
              }
            }
            """;

    private final Process process;
    private final int port;

    /** @throws BenchUnavailable it is not installed */
    Nginx(Path directory, URI service, int port) throws BenchUnavailable, IOException {
        Path program = Programs.find("nginx", "nginx-light");
        Path files = Files.createDirectory(directory.resolve("nginx"));
        Path configuration = Files.writeString(
                files.resolve("nginx.conf"),
                CONFIGURATION.formatted(
                        files, Runtime.getRuntime().availableProcessors(), service.getAuthority(), port));
        this.port = port;
        this.process = new ProcessBuilder(List.of(
                        program.toString(),
                        "-p",
                        files.toString(),
                        "-c",
                        configuration.toString(),
                        "-e",
                        files + "/error.log"))
                .redirectErrorStream(true)
                .redirectOutput(files.resolve("output").toFile())
                .start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
