package io.beseda.gateway.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/** A client that speaks RFC 6455 byte by byte, so that it can also speak it wrongly. Answers no ping. */
public final class RawSocket implements AutoCloseable {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    private static final int FINAL = 0x80;
    private static final int TIME_OUT_MILLIS = 30_000;
    private static final int SMALL_BUFFER = 4096;

    private final Socket socket = new Socket();
    private final DataInputStream in;
    private final DataOutputStream out;
    private String status;

    private RawSocket(boolean small) throws IOException {
        if (small) {
            socket.setReceiveBufferSize(SMALL_BUFFER);
        }
        socket.connect(new InetSocketAddress("localhost", Gateway.port()));
        socket.setSoTimeout(TIME_OUT_MILLIS);
        in = new DataInputStream(socket.getInputStream());
        out = new DataOutputStream(socket.getOutputStream());
    }

    /** An upgrade request with these lines instead of or beside the usual ones ("Name: value"; an empty value drops it). */
    public static RawSocket upgrade(String path, String... lines) throws IOException {
        return upgrade(path, "HTTP/1.1", false, lines);
    }

    public static RawSocket upgrade(String path, String version, boolean smallBuffer, String... lines)
            throws IOException {
        var raw = new RawSocket(smallBuffer);
        List<String> headers = new ArrayList<>(List.of(
                "Host: localhost:" + Gateway.port(),
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version: 13"));
        for (String line : lines) {
            String name = line.substring(0, line.indexOf(':') + 1);
            headers.removeIf(header -> header.startsWith(name) && !name.equals("Origin:"));
            if (!line.equals(name)) {
                headers.add(line);
            }
        }
        raw.out.write(("GET " + path + " " + version + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        raw.status = raw.readHead();
        return raw;
    }

    /** A connection on which only this was sent yet. */
    public static RawSocket unfinished(String beginning) throws IOException {
        var raw = new RawSocket(false);
        raw.out.write(beginning.getBytes(ISO_8859_1));
        return raw;
    }

    /** The status code and everything up to the empty line. */
    public String head() {
        return status;
    }

    public int statusCode() {
        return Integer.parseInt(status.substring(9, 12));
    }

    public RawSocket text(String text) {
        return frame(FINAL | TEXT, text.getBytes(UTF_8), true);
    }

    public RawSocket fragment(int opcode, byte[] payload, boolean last) {
        return frame((last ? FINAL : 0) | opcode, payload, true);
    }

    public RawSocket frame(int firstByte, byte[] payload, boolean masked) {
        try {
            write(firstByte, payload.length, payload, masked);
        } catch (SocketException e) {
            // The server has had enough; what it said is read by the test.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Only a header that promises this many bytes. */
    public RawSocket promise(long length) throws IOException {
        out.write(new byte[] {(byte) (FINAL | TEXT), (byte) (0x80 | 127)});
        out.writeLong(length);
        out.write(new byte[4]);
        return this;
    }

    private void write(int firstByte, int length, byte[] payload, boolean masked) throws IOException {
        var frame = new ByteArrayOutputStream(length + 14);
        var data = new DataOutputStream(frame);
        int mask = masked ? 0x80 : 0;
        data.write(firstByte);
        if (length < 126) {
            data.write(mask | length);
        } else if (length < 65_536) {
            data.write(mask | 126);
            data.writeShort(length);
        } else {
            data.write(mask | 127);
            data.writeLong(length);
        }
        if (masked) {
            data.writeInt(0);
        }
        data.write(payload);
        out.write(frame.toByteArray());
    }

    /** The next text; pings and pongs are passed over. */
    public String readText() throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            byte[] payload = readPayload();
            if ((first & 0x0f) == TEXT) {
                return new String(payload, UTF_8);
            }
            if ((first & 0x0f) == CLOSE) {
                throw new IOException("closed with " + code(payload));
            }
        }
    }

    /** Reads up to the close frame and answers it. */
    public int readCloseCode() throws IOException {
        while (true) {
            int first = in.readUnsignedByte();
            byte[] payload = readPayload();
            if ((first & 0x0f) == CLOSE) {
                frame(FINAL | CLOSE, payload, true);
                return code(payload);
            }
        }
    }

    /** Whether the server has ended the connection. */
    public boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    private byte[] readPayload() throws IOException {
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        return in.readNBytes(length);
    }

    private static int code(byte[] payload) {
        return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }

    private String readHead() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
