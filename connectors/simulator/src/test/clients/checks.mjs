// Runs named checks one after the other and tells of each in a line: "ok NAME", or "not ok NAME: why".
import assert from 'node:assert/strict';
import { AsyncLocalStorage } from 'node:async_hooks';

const outermost = new AsyncLocalStorage();
const calls = { made: new Set(), signed: new Set(), streaming: new Set() };
let failed = 0;

// Has the calls of a ccxt client counted, by name: what one makes within is no call of its own.
export function counted(exchange) {
    const names = new Set();
    for (let level = exchange; level !== null; level = Object.getPrototypeOf(level)) {
        Object.getOwnPropertyNames(level).filter((name) => /^(fetch|create|cancel|edit|watch)[A-Z]/.test(name))
            .forEach((name) => names.add(name));
    }
    for (const name of [...names].filter((one) => typeof exchange[one] === 'function')) {
        const method = exchange[name];
        exchange[name] = (...given) => {
            if (outermost.getStore() !== undefined) {
                return method.apply(exchange, given);
            }
            calls.made.add(name);
            if (/^watch|Ws$/.test(name)) {
                calls.streaming.add(name);
            }
            if (/Ws$|^watch(Orders|MyTrades|Balance|Positions)/.test(name)) {
                calls.signed.add(name);
            }
            return outermost.run(name, () => method.apply(exchange, given));
        };
    }
    const { sign } = exchange;
    exchange.sign = (...given) => {
        const request = sign.apply(exchange, given);
        if (outermost.getStore() !== undefined && /signature|API-Sign|authorization/i.test(JSON.stringify(request))) {
            calls.signed.add(outermost.getStore());
        }
        return request;
    };
    return exchange;
}

// The least that is to be called, by distinct names.
export async function enough(made, signed, streaming) {
    await check(`${calls.made.size} calls, ${calls.signed.size} of them signed, ${calls.streaming.size} streaming`, () => {
        assert.ok(calls.made.size >= made && calls.signed.size >= signed && calls.streaming.size >= streaming);
    });
}

export async function check(name, body) {
    try {
        await body();
        console.log(`ok ${name}`);
    } catch (error) {
        failed++;
        console.log(`not ok ${name}: ${String(error?.stack ?? error).replaceAll('\n', ' | ')}`);
    }
}

// The call must fail with this class of error.
export async function refuses(name, type, body) {
    await check(name, async () => {
        await assert.rejects(body, (error) => {
            assert.ok(error instanceof type, `${error?.constructor?.name} instead of ${type.name}: ${error?.message}`);
            return true;
        });
    });
}

// Exact decimals, of which the fewer digits decide.
export function near(actual, expected, within, what) {
    assert.ok(Math.abs(Number(actual) - Number(expected)) <= within, `${what}: ${actual}, expected ${expected}`);
}

export async function until(what, condition, millis = 10_000) {
    const end = Date.now() + millis;
    for (;;) {
        const found = await condition();
        if (found) {
            return found;
        }
        if (Date.now() > end) {
            throw new Error(`${what}: not within ${millis} ms`);
        }
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
}

export function finish() {
    process.exit(failed === 0 ? 0 : 1);
}
