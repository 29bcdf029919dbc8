package io.minzheng.gateway;

import io.netty.channel.ChannelPipeline;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.netty.NettyPipeline;
import reactor.netty.http.logging.HttpMessageArgProvider;
import reactor.netty.http.logging.HttpMessageLogFactory;

/** How long and how large a request may be before anything of it is looked at. */
@Configuration(proxyBeanMethods = false)
class Connections {
    @Bean
    NettyServerCustomizer requests(GatewaySettings settings, Problems problems) {
        GatewaySettings.Requests requests = settings.gateway().requests();
        return server -> server.idleTimeout(requests.idleTimeout())
                // Where nobody reads a body to its end, since the request has been refused before.
                .requestTimeout(requests.headerTimeout().plus(requests.bodyTimeout()))
                .httpRequestDecoder(decoder -> decoder.maxInitialLineLength(
                                Math.toIntExact(requests.lineSize().toBytes()))
                        .maxHeaderSize(Math.toIntExact(requests.headerSize().toBytes())))
                .httpMessageLogFactory(Silent.INSTANCE)
                .doOnChannelInit((observer, channel, remote) -> {
                    ChannelPipeline pipeline = channel.pipeline();
                    RequestHead head = new RequestHead(requests.headerTimeout(), problems);
                    pipeline.addBefore(NettyPipeline.HttpCodec, "minzheng.bytes", head.bytes());
                    pipeline.addAfter(NettyPipeline.HttpCodec, "minzheng.heads", head);
                });
    }

    /** What could not be read is not written into the log either: it may be anybody's data. */
    private enum Silent implements HttpMessageLogFactory {
        INSTANCE;

        @Override
        public String trace(HttpMessageArgProvider message) {
            return "";
        }

        @Override
        public String debug(HttpMessageArgProvider message) {
            return "";
        }

        @Override
        public String info(HttpMessageArgProvider message) {
            return "";
        }

        @Override
        public String warn(HttpMessageArgProvider message) {
            return "";
        }

        @Override
        public String error(HttpMessageArgProvider message) {
            return "";
        }
    }
}
