package io.minzheng.gateway;

import io.netty.channel.ChannelOption;
import java.util.List;
import java.util.Map;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.GlobalCorsProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;
import org.springframework.cloud.gateway.handler.FilteringWebHandler;
import org.springframework.cloud.gateway.handler.RoutePredicateHandlerMapping;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;

/** Which path leads where: {@code /api/<service>/**} as it is to the service of that name. */
@Configuration(proxyBeanMethods = false)
class Routes {
    private static final int BEFORE_ALL_OTHERS = -1_000;

    /**
     * Of its own: the default is shared by the whole JVM and would close with the first context that does. A thread for
     * each core, and the same for both sides: more would only hand requests to each other.
     */
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        ReactorResourceFactory network = new ReactorResourceFactory();
        network.setUseGlobalResources(false);
        network.setLoopResourcesSupplier(
                () -> LoopResources.create("gateway", Runtime.getRuntime().availableProcessors(), true));
        return network;
    }

    /** Whether a request is tried again is decided by {@link Lifeline} alone. */
    @Bean
    HttpClientCustomizer serviceClient(GatewaySettings settings, ReactorResourceFactory network) {
        int connect = Math.toIntExact(settings.gateway().connectTimeout().toMillis());
        return client -> client.runOn(network.getLoopResources())
                .disableRetry(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, connect)
                .responseTimeout(settings.gateway().answerTimeout());
    }

    @Bean
    HttpClientFactory gatewayHttpClientFactory(
            HttpClientProperties properties,
            ServerProperties server,
            HttpClientSslConfigurer tls,
            List<HttpClientCustomizer> customizers) {
        return new HttpClientFactory(properties, server, tls, customizers) {
            @Override
            protected ConnectionProvider buildConnectionProvider(HttpClientProperties settings) {
                return new LoopConnections(() -> super.buildConnectionProvider(settings));
            }
        };
    }

    @Bean
    RouteLocator routeLocator(RouteLocatorBuilder builder, GatewaySettings settings) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        settings.gateway()
                .services()
                .forEach((name, address) -> routes.route(
                        name, route -> route.path("/api/" + name + "/**").uri(address)));
        return routes.build();
    }

    /**
     * Finds the route by the name in the path, at once. By itself the library asks the predicates of all routes, one after
     * the other, through a chain of operators for each: a tenth of what a request costs here.
     */
    @Bean
    RoutePredicateHandlerMapping servicesByName(
            FilteringWebHandler handler, RouteLocator locator, GlobalCorsProperties cors, Environment environment) {
        Mono<Map<String, Route>> routes =
                locator.getRoutes().collectMap(Route::getId).cache();
        RoutePredicateHandlerMapping mapping = new RoutePredicateHandlerMapping(handler, locator, cors, environment) {
            @Override
            protected Mono<Route> lookupRoute(ServerWebExchange exchange) {
                return routes.mapNotNull(named -> named.get(named(exchange.getRequest())));
            }
        };
        mapping.setOrder(BEFORE_ALL_OTHERS);
        return mapping;
    }

    /** What stands where {@code /api/<service>/} has the service's name; empty in any other path. */
    private static String named(ServerHttpRequest request) {
        List<PathContainer.Element> path =
                request.getPath().pathWithinApplication().elements();
        boolean api = path.size() > 3
                && path.get(1) instanceof PathContainer.PathSegment first
                && first.valueToMatch().equals("api");
        return api && path.get(3) instanceof PathContainer.PathSegment second ? second.valueToMatch() : "";
    }

    /** The service that the request has been found to be for. */
    static String service(ServerWebExchange exchange) {
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route.getId();
    }

    static String serviceOr(ServerWebExchange exchange, String none) {
        return exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR) instanceof Route route
                ? route.getId()
                : none;
    }
}
