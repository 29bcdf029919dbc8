package io.minzheng.web;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.tokens.TokenSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the HTTP edge of a service needs to know.
 *
 * @param service name of the service as it stands in paths and consistency tokens
 * @param issuer URL of the OpenID Connect issuer whose tokens are accepted
 * @param area division code of the bureau; without it nobody is responsible for the whole
 * @param tokens what its tokens are like
 */
@ConfigurationProperties("minzheng")
public record WebSettings(
        String service,
        @Nullable String issuer,
        @Nullable DivisionCode area,
        @DefaultValue TokenSettings tokens,
        @DefaultValue Web web) {

    /**
     * @param bodyLimit the largest request body taken
     * @param incompatibleInOneArea pairs of roles, such as {@code reviewer+approver}, that nobody holds where their areas meet
     * @param incompatibleAnywhere pairs of roles that nobody holds at all
     * @param viewWait how long a query waits for its views to reach the position of its consistency token
     */
    public record Web(
            @DefaultValue("1MB") DataSize bodyLimit,
            @DefaultValue("5s") Duration viewWait,
            @DefaultValue List<String> incompatibleInOneArea,
            @DefaultValue List<String> incompatibleAnywhere) {}
}
