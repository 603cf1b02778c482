package io.orrery.connectors.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.ReferenceCountUtil;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.ws.FrameRefusal;

/** Brings what was read to the frames. Nothing that goes wrong there gets any further. */
final class FrameBytes extends WireHandler {
    private final FrameStream frames;

    FrameBytes(WireConnection connection, FrameStream frames) {
        super(connection);
        this.frames = frames;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof ByteBuf bytes) {
                frames.read(bytes);
            }
        } catch (FrameRefusal refusal) {
            boolean large = refusal.reason() == FrameRefusal.Reason.TOO_LARGE;
            connection().part(large ? Parting.TOO_LARGE : Parting.PROTOCOL, refusal.closeCode(), refusal.getMessage());
        } catch (Throwable failure) {
            connection().failed(failure);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }
}
