package dev.rapport.app.playground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** One HTTP request written by hand: proper clients do not let one lie about the host. */
record RawHttp(InetAddress address, int port) {
    /** The whole answer as text: status line, headers and body. */
    String send(String method, String path, Map<String, String> headers, String body) throws IOException {
        try (var socket = new Socket(address, port)) {
            socket.setSoTimeout(20_000);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            String lines = headers.entrySet().stream()
                    .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                    .collect(Collectors.joining());
            String length = method.equals("POST") ? "Content-Length: " + bytes.length + "\r\n" : "";
            String head = method + " " + path + " HTTP/1.1\r\nConnection: close\r\n" + length + lines + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
