package io.minzheng.gateway;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.netty.Connection;

/**
 * Watches one connection around its HTTP codec: a request's head must be whole so long after its first byte, however
 * busily it drips in; where it cannot be read, the bare status that would be sent becomes a problem like all others; and
 * of a body that cannot be read it is kept in mind that it has not come whole.
 */
final class RequestHead extends ChannelDuplexHandler {
    /** Whoever reads a body is only told that it is over, also where it has broken off. */
    enum Body {
        WHOLE,
        BROKEN,
        REFUSED
    }

    private static final AttributeKey<Body> BODY = AttributeKey.valueOf("minzheng.body");

    private final Duration patience;
    private final Problems problems;
    private boolean underWay;
    private boolean bodyUnderWay;
    private @Nullable ScheduledFuture<?> deadline;

    RequestHead(Duration patience, Problems problems) {
        this.patience = patience;
        this.problems = problems;
    }

    /** The half that stands before the codec and sees bytes. */
    ChannelInboundHandlerAdapter bytes() {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                underWay = !bodyUnderWay;
                // Decodes at once; only a head that is not whole by then needs watching.
                context.fireChannelRead(bytes);
                if (underWay && deadline == null) {
                    deadline = context.executor()
                            .schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        };
    }

    /** What is known of the last body on the request's connection, which ends with the first that is not whole. */
    static Body body(ServerHttpRequest request) {
        Object underneath = ServerHttpRequestDecorator.getNativeRequest(request);
        Body body = underneath instanceof Connection connection
                ? connection.channel().attr(BODY).get()
                : null;
        return body == null ? Body.WHOLE : body;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (message instanceof HttpContent part && part.decoderResult().isFailure()) {
            context.channel().attr(BODY).set(Body.BROKEN);
        }
        if (message instanceof HttpRequest request) {
            bodyUnderWay = true;
            arrived();
            refuseUnknownVersion(request);
        }
        if (message instanceof LastHttpContent) {
            bodyUnderWay = false;
        }
        super.channelRead(context, message);
    }

    /** Of a version it does not know it could not send the answer: what was asked would be done, and nobody told. */
    private static void refuseUnknownVersion(HttpRequest request) {
        HttpVersion version = request.protocolVersion();
        if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
            request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException(version.text())));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        arrived();
        super.channelInactive(context);
    }

    private void arrived() {
        underWay = false;
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof FullHttpResponse answer
                && answer.status().code() >= 400
                && !answer.headers().contains(AnswerHeaders.TRACE_ID)) {
            context.channel().attr(BODY).set(Body.REFUSED);
            super.write(context, problem(answer), promise);
            answer.release();
        } else {
            super.write(context, message, promise);
        }
    }

    private FullHttpResponse problem(FullHttpResponse bare) {
        Refusal refusal =
                switch (bare.status().code()) {
                    case 413 -> Refusal.BodyMustNotBeTooLarge;
                    case 414 -> Refusal.LineMustNotBeTooLong;
                    case 431 -> Refusal.HeadersMustNotBeTooLarge;
                    default -> Refusal.RequestMustBeWellFormed;
                };
        Trace trace = Trace.continuing(null);
        byte[] body = problems.body(refusal, Locale.CHINESE, null, trace);
        FullHttpResponse answer =
                new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LANGUAGE, "zh")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CONNECTION, "close");
        AnswerHeaders.forUnreadable(answer.headers()::set, trace);
        return answer;
    }
}
