/**
 * One venue's truth: its market, accounts, orders and money, without a protocol, a socket or a clock. The rules, the seed and
 * the commands with their times decide everything.
 */
package io.orrery.simulator.exchange;
