import assert from 'node:assert/strict';

/** Slower than an integration may ask: seven requests a second. */
const PACE_MILLIS = 150;

export const domain = process.env.ACCOUNT_DOMAIN;

export const credentials = {
  client_id: process.env.CLIENT_ID,
  client_secret: process.env.CLIENT_SECRET,
  redirect_uri: process.env.REDIRECT_URI,
};

export const code = process.env.CODE;

/** Waits as long as an integration has to between two requests. */
export const paced = async (request) => {
  await new Promise((resolve) => setTimeout(resolve, PACE_MILLIS));
  return await request();
};

/** Says on a line of its own that a step works; the first that does not ends the program. */
export const step = async (name, work) => {
  try {
    const result = await work();
    console.log(`ok ${name}`);
    return result;
  } catch (failure) {
    console.log(`failed ${name}: ${failure.stack} ${JSON.stringify(failure)}`);
    process.exit(1);
  }
};

export { assert };
