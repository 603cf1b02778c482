package io.orrery.simulator.exchange;

/** In what a spot trade's fee is paid; that of a derivative is paid in its settlement asset. */
public enum FeeAsset { RECEIVED, QUOTE }
