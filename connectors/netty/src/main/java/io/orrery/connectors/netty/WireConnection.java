package io.orrery.connectors.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.util.concurrent.Future;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.WireOptions;
import io.orrery.connectors.kit.ws.DeflateTerms;
import io.orrery.connectors.kit.ws.Upgrade;
import java.util.concurrent.TimeUnit;

/** One connection of a wire, from dialing to its end. What is told as the reason of its end is the first that was found. */
final class WireConnection implements Dial.Listener {
    /** Most time for the other side to take its leave. */
    private static final long CLOSE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int NORMAL = 1000;
    private static final int NO_CODE = 1005;

    /** Hears how it ended. */
    interface End {
        void ended(Parting why, int code, String text);
    }

    private final DriverLoop loop;
    private final Endpoint endpoint;
    private final WireOptions options;
    private final Upgrade upgrade;
    private final FrameStream frames;
    private final End end;
    private final Dial dial;
    private Future<?> limit;
    private Channel channel;
    private Parting why;
    private int code;
    private String text;
    private boolean over;

    WireConnection(
        DriverLoop loop, WireOptions options, Endpoint endpoint, Upgrade upgrade, FrameStream frames, End end) {
        this.loop = loop;
        this.endpoint = endpoint;
        this.options = options;
        this.upgrade = upgrade;
        this.frames = frames;
        this.end = end;
        limit = loop.after(options.connectNanos(), () -> part(Parting.TIMED_OUT, 0, "no WebSocket came about in time"));
        dial = new Dial(loop, endpoint, options.connectNanos(), options.outgoingCap(), this);
    }

    @Override
    public void onOpen(Channel opened) {
        channel = opened;
        channel.pipeline().addLast(new HttpClientCodec(), new UpgradeHandler(this, upgrade));
        channel.writeAndFlush(UpgradeHandler.request(endpoint, upgrade, options.headers()));
    }

    @Override
    public void onFailed(Dial.Failure failure, String reason) {
        part(switch (failure) {
            case REFUSED -> Parting.REFUSED;
            case TLS -> Parting.TLS;
            case TIMED_OUT -> Parting.TIMED_OUT;
        }, 0, reason);
    }

    /** Frames follow. */
    void upgraded(DeflateTerms deflate) {
        limit.cancel(false);
        HttpClientCodec http = channel.pipeline().get(HttpClientCodec.class);
        channel.pipeline().replace(UpgradeHandler.class, null, new FrameBytes(this, frames));
        http.removeOutboundHandler();
        frames.open(this, channel, deflate);
        // From here on bytes come as they are, those first that were read behind the answer.
        channel.pipeline().remove(http);
    }

    /** Begins the end. Only the first reason counts. */
    void part(Parting reason, int closeCode, String words) {
        if (why != null) {
            return;
        }
        why = reason;
        code = closeCode;
        text = words;
        limit.cancel(false);
        if (channel == null) {
            dial.cancel();
            loop.later(this::end);
        } else if (frames.isOpen() && reason != Parting.LOST) {
            takeLeave();
        } else {
            drop();
        }
    }

    /** Says why. Who was asked to close does it; else the connection is closed as soon as the word is out. */
    private void takeLeave() {
        int said = why == Parting.CLOSED_HERE || why == Parting.FAILED_HERE ? NORMAL : code;
        ChannelFuture leaving = frames.close(said == NO_CODE ? 0 : said);
        if (why != Parting.CLOSED_HERE) {
            leaving.addListener(ChannelFutureListener.CLOSE);
        }
        limit = loop.after(CLOSE_NANOS, this::drop);
    }

    void drop() {
        if (channel != null) {
            channel.close();
        }
    }

    /** The socket is closed. */
    void closed() {
        part(Parting.LOST, 0, "the connection was closed without a word");
        end();
    }

    /** The socket broke. */
    void broken(Throwable cause) {
        part(channel.isActive() && Tls.failed(cause) ? Parting.TLS : Parting.LOST, 0, String.valueOf(cause.getMessage()));
        drop();
    }

    /** The listener failed. */
    void failed(Throwable failure) {
        loop.failed(failure);
        part(Parting.FAILED_HERE, 0, failure.toString());
    }

    private void end() {
        if (!over) {
            over = true;
            limit.cancel(false);
            frames.stop(this);
            end.ended(why, code, text);
        }
    }
}
