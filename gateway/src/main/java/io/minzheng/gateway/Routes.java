package io.minzheng.gateway;

import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** Which path leads where: {@code /api/<service>/**} as it is, {@code /openapi/<service>} to the service's description. */
@Configuration(proxyBeanMethods = false)
class Routes {
    /** Of its own: the default is shared by the whole JVM and would close with the first context that does. */
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        ReactorResourceFactory network = new ReactorResourceFactory();
        network.setUseGlobalResources(false);
        return network;
    }

    @Bean
    RouteLocator routeLocator(RouteLocatorBuilder builder, GatewaySettings settings) {
        GatewaySettings.Services services = settings.gateway();
        RouteLocatorBuilder.Builder routes = builder.routes();
        int connect = Math.toIntExact(services.connectTimeout().toMillis());
        int answer = Math.toIntExact(services.answerTimeout().toMillis());
        services.services().forEach((name, address) -> {
            routes.route(name, route -> route.path("/api/" + name + "/**")
                    .metadata(RouteMetadataUtils.CONNECT_TIMEOUT_ATTR, connect)
                    .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, answer)
                    .uri(address));
            routes.route(name + "-openapi", route -> route.path("/openapi/" + name)
                    .filters(filters -> filters.setPath("/v3/api-docs"))
                    .metadata(RouteMetadataUtils.CONNECT_TIMEOUT_ATTR, connect)
                    .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, answer)
                    .uri(address));
        });
        return routes.build();
    }
}
