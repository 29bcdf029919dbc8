package io.minzheng.gateway;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings with their defaults, without an application. */
final class TestSettings {
    private TestSettings() {}

    static GatewaySettings of(String issuer, Map<String, String> others) {
        Map<String, Object> given = new HashMap<>(others);
        given.put("minzheng.issuer", issuer);
        given.put("minzheng.gateway.services.assistance", "http://localhost:1");
        return new Binder(new MapConfigurationPropertySource(given))
                .bind("minzheng", GatewaySettings.class)
                .get();
    }
}
