package io.minzheng.gateway;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts the bytes of an answer's body on their way. */
final class CountedAnswer extends ServerHttpResponseDecorator {
    private long bytes;

    CountedAnswer(ServerHttpResponse answer) {
        super(answer);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return super.writeWith(counted(body));
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return super.writeAndFlushWith(Flux.from(body).map(this::counted));
    }

    /** A single buffer stays single: only then is the answer written whole. */
    private Publisher<? extends DataBuffer> counted(Publisher<? extends DataBuffer> body) {
        return body instanceof Mono<? extends DataBuffer> single
                ? single.doOnNext(this::count)
                : Flux.from(body).doOnNext(this::count);
    }

    private void count(DataBuffer buffer) {
        bytes += buffer.readableByteCount();
    }
}
