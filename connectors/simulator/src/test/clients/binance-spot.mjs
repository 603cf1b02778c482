// The venue's own client against the simulated Binance, over TLS. The first argument is what the simulator tells of this venue; its
// certificate is trusted by NODE_EXTRA_CA_CERTS.
import assert from 'node:assert/strict';
import { Spot } from '@binance/spot';
import { check, finish, near, until } from './checks.mjs';

const venue = JSON.parse(process.argv[2]);
const { rest, stream, orders } = venue.tls;

function client(keys) {
    return new Spot({
        configurationRestAPI: { ...keys, basePath: rest, timeout: 60_000 },
        configurationWebsocketAPI: { ...keys, wsURL: orders, timeout: 60_000 },
        configurationWebsocketStreams: { wsURL: stream.replace('/stream', '') },
    });
}

const hmac = client({ apiKey: venue.apiKey, apiSecret: venue.secret });
const ed25519 = client({ apiKey: venue.ed25519ApiKey, apiSecret: '', privateKey: venue.ed25519PrivateKey });
const rsa = client({ apiKey: venue.rsaApiKey, apiSecret: '', privateKey: venue.rsaPrivateKey });
const symbol = 'BTCUSDT';
let price;

async function asked(answer) {
    return (await answer).data();
}

await check('ping and time', async () => {
    assert.deepEqual(await asked(hmac.restAPI.ping()), {});
    near((await asked(hmac.restAPI.time())).serverTime, Date.now(), 10_000, 'time');
});
await check('exchangeInfo', async () => {
    const { symbols } = await asked(hmac.restAPI.exchangeInfo({ symbol }));
    assert.equal(symbols[0].filters.find(({ filterType }) => filterType === 'LOT_SIZE').stepSize, '0.00001000');
});
await check('depth', async () => {
    const book = await asked(hmac.restAPI.depth({ symbol, limit: 5 }));
    assert.equal(book.bids.length, 5);
    price = Math.round(Number(book.bids[0][0]));
});
await check('klines and ticker24hr', async () => {
    assert.ok((await asked(hmac.restAPI.klines({ symbol, interval: '1m', limit: 2 }))).length === 2);
    assert.equal((await asked(hmac.restAPI.ticker24hr({ symbol }))).symbol, symbol);
});
await check('tickerBookTicker of several', async () => {
    const tickers = await asked(hmac.restAPI.tickerBookTicker({ symbols: ['BTCUSDT', 'ETHUSDT'] }));
    assert.deepEqual(tickers.map((each) => each.symbol), ['BTCUSDT', 'ETHUSDT']);
});
for (const [name, signer] of Object.entries({ hmac, ed25519, rsa })) {
    await check(`an order signed by ${name} is placed, found, taken back`, async () => {
        const order = await asked(signer.restAPI.newOrder({
            symbol, side: 'BUY', type: 'LIMIT', timeInForce: 'GTC', quantity: 0.01, price: Math.round(price * 0.9),
            newClientOrderId: `own-${name}` }));
        assert.equal(order.status, 'NEW');
        assert.equal((await asked(signer.restAPI.getOrder({ symbol, orderId: order.orderId }))).clientOrderId, `own-${name}`);
        assert.equal((await asked(signer.restAPI.getOpenOrders({ symbol }))).length, 1);
        assert.equal((await asked(signer.restAPI.deleteOrder({ symbol, orderId: order.orderId }))).status, 'CANCELED');
    });
}
await check('account and myTrades: balance after = before ± fill − fee', async () => {
    const free = async (asset) => (
        Number((await asked(hmac.restAPI.getAccount())).balances.find((each) => each.asset === asset).free));
    const before = await free('BTC');
    const order = await asked(hmac.restAPI.newOrder({ symbol, side: 'BUY', type: 'MARKET', quantity: 0.2 }));
    const trades = await asked(hmac.restAPI.myTrades({ symbol, orderId: order.orderId }));
    const fee = trades.reduce((sum, trade) => sum + Number(trade.commission), 0);
    near(await free('BTC') - before, 0.2 - fee, 1e-8, 'bitcoin');
});

const streams = await hmac.websocketStreams.connect();
async function first(name, subscription) {
    let seen;
    subscription.on('message', (message) => {
        seen ??= message;
    });
    return until(name, () => seen);
}
await check('stream aggTrade', async () => assert.equal((await first('trade', streams.aggTrade({ symbol: 'btcusdt' }))).s, symbol));
await check('stream diffBookDepth', async () => {
    const update = await first('update', streams.diffBookDepth({ symbol: 'btcusdt', updateSpeed: '100ms' }));
    assert.ok(update.u >= update.U && update.b.length + update.a.length > 0);
});
await check('stream bookTicker', async () => assert.ok((await first('top', streams.bookTicker({ symbol: 'btcusdt' }))).u > 0));
await check('stream kline', async () => {
    const { k } = await first('kline', streams.kline({ symbol: 'btcusdt', interval: '1m' }));
    assert.equal(k.i, '1m');
});
await streams.disconnect();

const api = await hmac.websocketAPI.connect();
await check('api time, exchangeInfo, depth', async () => {
    near((await api.time()).data.serverTime, Date.now(), 10_000, 'time');
    assert.equal((await api.exchangeInfo({ symbol })).data.symbols.length, 1);
    assert.ok((await api.depth({ symbol, limit: 5 })).data.lastUpdateId > 0);
});
await check('api orderPlace, orderStatus, orderCancel', async () => {
    const placed = await api.orderPlace({
        symbol, side: 'SELL', type: 'LIMIT', timeInForce: 'GTC', quantity: 0.01, price: Math.round(price * 1.1) });
    const { orderId } = placed.data;
    assert.equal((await api.orderStatus({ symbol, orderId })).data.status, 'NEW');
    assert.equal((await api.orderCancel({ symbol, orderId })).data.status, 'CANCELED');
});
await check('api accountStatus', async () => assert.ok((await api.accountStatus({})).data.balances.length >= 3));
await api.disconnect();

const session = await ed25519.websocketAPI.connect();
await check('api session: logged on, an order is reported by the user data stream', async () => {
    await session.sessionLogon();
    const { stream: events } = await session.userDataStreamSubscribe();
    const seen = [];
    events.on('message', (event) => seen.push(event));
    const { data } = await session.orderPlace({ symbol, side: 'SELL', type: 'MARKET', quantity: 0.01 });
    await until('report', () => seen.find((event) => event.e === 'executionReport' && event.i === data.orderId && event.x === 'TRADE'));
    await until('balances', () => seen.find((event) => event.e === 'outboundAccountPosition'));
});
await session.disconnect();
finish();
