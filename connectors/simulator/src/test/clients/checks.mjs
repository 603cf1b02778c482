// Runs named checks one after the other and tells of each in a line: "ok NAME", or "not ok NAME: why".
import assert from 'node:assert/strict';

let failed = 0;

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
