package io.orrery.simulator.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderException;
import java.io.IOException;

/** What went wrong: clients may leave as they like and send what they like; all else is a defect of the simulator and is told. */
final class Faulted {
    private static final System.Logger LOG = System.getLogger("io.orrery.simulator");

    private Faulted() {
    }

    static void report(ChannelHandlerContext context, Throwable cause) {
        if (!(cause instanceof IOException) && !(cause instanceof DecoderException)) {
            report(cause);
        }
        context.close();
    }

    static void report(Throwable cause) {
        LOG.log(System.Logger.Level.ERROR, "the simulator has a defect", cause);
    }
}
