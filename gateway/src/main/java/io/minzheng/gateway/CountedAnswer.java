package io.minzheng.gateway;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts the bytes of an answer's body on their way, and sends a short one in one piece with its head. */
final class CountedAnswer extends ServerHttpResponseDecorator {
    private static final int SHORT = 8 * 1024;

    private long bytes;

    CountedAnswer(ServerHttpResponse answer) {
        super(answer);
    }

    long bytes() {
        return bytes;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        long length = getHeaders().getContentLength();
        boolean whole = !(body instanceof Mono) && length > 0 && length <= SHORT;
        return super.writeWith(counted(whole ? DataBufferUtils.join(body) : body));
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
