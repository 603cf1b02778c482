package io.orrery.bench.loop;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.orrery.bench.way.Traffic;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The other end of the sockets: several accounts at venues that speak as Binance does, on free ports of the loopback. One thread
 * sends what a plan wants, in time and whatever comes back, and hears the orders. What is late was late: times count from when a
 * frame was due.
 */
final class Peer implements AutoCloseable {
    private static final int SLICE = 256;
    private static final int LONGEST = 1 << 16;
    private static final long FIRST_TRADE = 5_000_000_000_000L;
    private static final WriteBufferWaterMark AHEAD = new WriteBufferWaterMark(1 << 17, 1 << 18);

    private final ManualIoEventLoop events = new ManualIoEventLoop(null, NioIoHandler.newFactory());
    private final List<Desk> desks = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final boolean bare;
    private long marks;
    private long firstMark;
    private long start;
    private long[] due = {};
    private long[] took = {};
    private long orders;
    private int orderBytes;
    private int answered;
    private int turn;

    /**
     * @param frames of the day of each account
     * @param bare those who listen read nothing: marks are sent so that they can be told apart
     */
    Peer(int accounts, int frames, long seed, boolean bare) throws InterruptedException {
        this.bare = bare;
        events.setOwningThread(Thread.currentThread());
        for (int i = 0; i < accounts; i++) {
            Desk desk = new Desk(
                new Day(frames, seed + i), (lots, bytes, time) -> heard(lots - Answering.LEAST_LOTS, bytes, time));
            desks.add(desk);
            ports.add(listen(desk));
        }
    }

    private int listen(Desk desk) throws InterruptedException {
        var bound = new ServerBootstrap().group(events).channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, AHEAD)
            .childHandler(new ChannelInitializer<>() {
                @Override
                protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(LONGEST),
                        new Door(desk, Peer.this::heard));
                }
            }).bind(InetAddress.getLoopbackAddress(), 0);
        while (!bound.isDone()) {
            events.runNow();
        }
        return ((InetSocketAddress) bound.sync().channel().localAddress()).getPort();
    }

    int port(int account) {
        return ports.get(account);
    }

    private void heard(long mark, int bytes, long time) {
        orders++;
        orderBytes = bytes;
        long index = mark - firstMark;
        if (index >= 0 && index < took.length && took[(int) index] < 0) {
            answered++;
            took[(int) index] = time - start - due[(int) index];
        }
    }

    /** Moves what can be moved. */
    int turn() {
        return events.runNow();
    }

    /** Does all of it, and waits for the answers; not for ever, where nothing moves any more. */
    Ran run(Plan plan) {
        int all = plan.allMarks();
        firstMark = marks;
        due = new long[all];
        took = new long[all];
        Arrays.fill(took, -1);
        orders = 0;
        answered = 0;
        start = System.nanoTime();
        long sent = 0;
        int marked = 0;
        long last = start;
        long moved = start;
        long offered = plan.due(plan.nanos());
        while ((sent < offered || answered < all) && System.nanoTime() - moved < plan.patience()) {
            int work = events.runNow();
            long elapsed = System.nanoTime() - start;
            int frames = sendDue(plan.due(elapsed) - sent);
            sent += frames;
            while (marked < all && elapsed >= plan.markDue(marked) && mark(desks.get(marked % desks.size()), marked)) {
                due[marked] = plan.markDue(marked);
                marked++;
                frames++;
            }
            if (frames > 0 || elapsed < plan.nanos()) {
                moved = start + elapsed;
                last = sent < offered || marked < all ? moved : last;
            }
            if (work + frames == 0) {
                Thread.yield();
            }
        }
        long nanos = Math.max(last - start, plan.nanos());
        marks += all;
        return new Ran(offered, sent, nanos, orders, orderBytes, due, took);
    }

    /** To one desk after the other, a few frames at once: what of them are due. */
    private int sendDue(long frames) {
        int sent = 0;
        for (int i = 0; i < desks.size() && sent < frames; i++) {
            Desk desk = desks.get(turn++ % desks.size());
            Channel stream = desk.stream();
            if (stream == null || !stream.isWritable()) {
                continue;
            }
            long share = Math.max(1, frames / desks.size());
            int count = (int) Math.min(Math.min(SLICE, desk.day().left()), Math.min(share, frames - sent));
            ByteBuf slice = desk.day().take(count);
            stream.writeAndFlush(slice, stream.voidPromise());
            sent += count;
        }
        turn = turn % desks.size();
        return sent;
    }

    /** False if its socket takes nothing now. */
    private boolean mark(Desk desk, int mark) {
        Channel stream = desk.stream();
        if (stream == null || !stream.isWritable()) {
            return false;
        }
        long number = firstMark + mark;
        ByteBuf frame = desk.day().mark((int) (number % Traffic.MARKETS), Answering.LEAST_LOTS + number, FIRST_TRADE + number);
        if (bare) {
            frame.setByte(0, Echo.FIN_BINARY).setLong(Echo.NUMBER_AT, number);
        }
        stream.writeAndFlush(frame, stream.voidPromise());
        return true;
    }

    @Override
    public void close() {
        events.shutdownGracefully(0, 0, TimeUnit.NANOSECONDS);
        while (!events.isTerminated()) {
            events.runNow();
        }
        desks.forEach(desk -> desk.day().free());
    }
}
