package io.minzheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {
    @ParameterizedTest
    @CsvSource({
        "/api/assistance/dibao/cases, /api/assistance/dibao/cases",
        "/api/assistance/dibao/cases/0190f3-77/first-opinion, /api/assistance/dibao/cases/{}/first-opinion",
        "/api/assistance/standards/DIBAO_RURAL/623001/proposal, /api/assistance/standards/{}/{}/proposal",
        "/api/registry/623001198001010026, /api/registry/{}",
        "/api/registry/%E5%BC%A0, /api/registry/{}",
        "/v3/api-docs/, /v3/api-docs/",
        "/, /"
    })
    void keepsWordsAndNothingElse(String path, String masked) {
        assertThat(AccessLog.masked(path)).isEqualTo(masked);
    }
}
