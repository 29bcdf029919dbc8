package io.minzheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientTest {
    private static Client of(List<String> trusted, String peer, String... forwardedFor) throws Exception {
        return new Client.Reader(trusted)
                .of(MockServerHttpRequest.get("/")
                        .remoteAddress(new InetSocketAddress(InetAddress.getByName(peer), 1))
                        .header("X-Forwarded-For", forwardedFor)
                        .header("X-Forwarded-Proto", "https")
                        .build());
    }

    @Test
    void believesNobodyByDefault() throws Exception {
        assertThat(of(List.of(), "198.51.100.7", "203.0.113.9"))
                .isEqualTo(new Client("198.51.100.7", "198.51.100.7", false));
        assertThat(of(List.of("10.0.0.0/8"), "198.51.100.7", "203.0.113.9").address())
                .isEqualTo("198.51.100.7");
    }

    @Test
    void takesFromTheRightWhomTheLastTrustedProxyNames() throws Exception {
        List<String> trusted = List.of("10.0.0.0/8", "192.0.2.1");
        assertThat(of(trusted, "10.1.1.1", "6.6.6.6, 203.0.113.9", "192.0.2.1, 10.2.2.2"))
                .isEqualTo(new Client("203.0.113.9", "203.0.113.9", true));
        assertThat(of(trusted, "10.1.1.1", "203.0.113.9, nonsense").address()).isEqualTo("10.1.1.1");
        assertThat(of(trusted, "10.1.1.1").address()).isEqualTo("10.1.1.1");
    }

    @Test
    void countsAnIpv6NetworkAsOne() throws Exception {
        assertThat(of(List.of(), "2001:db8:1:2:3::1").network())
                .isEqualTo(of(List.of(), "2001:db8:1:2:ffff::2").network())
                .isNotEqualTo(of(List.of(), "2001:db8:1:3::1").network());
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThatThrownBy(() -> new Client.Reader(List.of("proxy.example")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
