package io.minzheng.gateway;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * Who a request comes from: the other end of the connection, or whom a trusted proxy there names.
 *
 * @param address an IP address as text
 * @param network what its requests are counted under: of IPv6 the 64 bits that one household or office is given
 * @param secure whether it came over TLS as far as we are told
 */
record Client(String address, String network, boolean secure) {
    static final String ATTRIBUTE = Client.class.getName();

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final Client UNKNOWN = new Client("unknown", "unknown", false);
    private static final int NETWORK_BYTES = 8;

    /** Reads clients out of requests. */
    static final class Reader {
        private final List<IpSubnetFilterRule> trusted;

        /** @throws IllegalArgumentException one of them is neither an address nor a network */
        Reader(List<String> trustedProxies) {
            trusted = trustedProxies.stream().map(Reader::rule).toList();
        }

        private static IpSubnetFilterRule rule(String text) {
            int slash = text.indexOf('/');
            String address = slash < 0 ? text : text.substring(0, slash);
            InetAddress parsed = NetUtil.createInetAddressFromIpAddressString(address);
            if (parsed == null) {
                throw new IllegalArgumentException("minzheng.gateway.trusted-proxies: no address or network: " + text);
            }
            int bits = slash < 0 ? parsed.getAddress().length * 8 : Integer.parseInt(text.substring(slash + 1));
            return new IpSubnetFilterRule(parsed, bits, IpFilterRuleType.ACCEPT);
        }

        Client of(ServerHttpRequest request) {
            InetSocketAddress remote = request.getRemoteAddress();
            InetAddress peer = remote == null ? null : remote.getAddress();
            if (peer == null) {
                return UNKNOWN;
            }
            boolean secure = request.getSslInfo() != null;
            if (trusted.isEmpty() || !trusts(peer)) {
                return client(peer, secure);
            }
            String proto = last(request.getHeaders().getOrEmpty(PROTO));
            return client(
                    behind(peer, request.getHeaders().getOrEmpty(FOR)),
                    proto == null ? secure : proto.equalsIgnoreCase("https"));
        }

        /** Each proxy appends whom it hears: from the right, the first that is no proxy of ours. */
        private InetAddress behind(InetAddress peer, List<String> headers) {
            List<String> named = headers.stream()
                    .flatMap(header -> Arrays.stream(header.split(",")))
                    .toList();
            InetAddress known = peer;
            for (String name : named.reversed()) {
                InetAddress next = NetUtil.createInetAddressFromIpAddressString(name.strip());
                if (next == null) {
                    return known;
                }
                known = next;
                if (!trusts(known)) {
                    return known;
                }
            }
            return known;
        }

        private boolean trusts(InetAddress address) {
            InetSocketAddress socket = new InetSocketAddress(address, 0);
            return trusted.stream().anyMatch(rule -> rule.matches(socket));
        }

        private static @Nullable String last(List<String> values) {
            return values.isEmpty()
                    ? null
                    : Arrays.stream(values.getLast().split(","))
                            .map(String::strip)
                            .reduce((first, second) -> second)
                            .orElse(null);
        }
    }

    private static Client client(InetAddress address, boolean secure) {
        String text = Objects.requireNonNull(address.getHostAddress());
        String network = address instanceof Inet6Address
                ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                : text;
        return new Client(text, network, secure);
    }
}
