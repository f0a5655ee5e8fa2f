const FIRST_MS = 500;
const LONGEST_MS = 30_000;
/** After "too many" the server wants at least this much peace. */
const LEAST_WAIT_MS = 5_000;

/**
 * How long to wait before try number `failures` + 1: doubling from half a second to half a minute, each time a random
 * half less, so that the clients of a restarted gateway do not come back in one instant.
 */
export function reconnectDelay(failures: number, random: () => number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures, 10));
  return Math.round(full * (0.5 + random() / 2));
}

export function patientDelay(failures: number, random: () => number): number {
  return LEAST_WAIT_MS + reconnectDelay(failures, random);
}
